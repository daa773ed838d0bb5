package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.WatchedService;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes down an outage that is over, with its own times; further updates of it follow on its screen. Nobody is told. */
class PastIncidentDialog extends Dialog {

    private final DateTimePicker begin = Calendars.dateTime(getTranslation("status.past.begin"));
    private final DateTimePicker end = Calendars.dateTime(getTranslation("status.past.end"));
    private final LocalLine title = new LocalLine(() -> {});
    private final LocalArea message = new LocalArea(() -> {});
    private final StatePicker states;

    PastIncidentDialog(List<WatchedService> services, Times times, Consumer<IncidentDraft> callback) {
        setHeaderTitle(getTranslation("status.past.incident"));
        setWidth("min(820px, 96vw)");
        states = new StatePicker(
                services.stream().map(IncidentTemplateDialog::well).toList(), Map.of(), () -> {});
        states.addClassName("alone");
        begin.setMax(times.today().plusDays(1).atStartOfDay());
        end.setMax(times.today().plusDays(1).atStartOfDay());
        var window = new Div(begin, end);
        window.addClassName("form-row");
        var form = new Div(new Paragraph(getTranslation("status.past.hint")), window, title, states, message);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("status.past.do"), _ -> {
            if (Refusals.attempt(fields(), () -> callback.accept(draft()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> save.setEnabled(true));
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    private IncidentDraft draft() {
        var from = instant("startedAt", begin);
        var until = instant("updates.1.at", end);
        var over = new LocalText(
                getTranslation(Language.KO.locale(), "status.words.resolved"),
                getTranslation(Language.EN.locale(), "status.words.resolved"));
        return new IncidentDraft(
                title.text(),
                null,
                from,
                List.of(
                        new IncidentNews(
                                IncidentStatus.INVESTIGATING, states.claims(), message.text(), null, from, null, null),
                        new IncidentNews(IncidentStatus.RESOLVED, Map.of(), over, null, until, null, null)));
    }

    private static Instant instant(String field, DateTimePicker picker) {
        var at = picker.getValue();
        if (at == null) {
            throw Refusal.invalid(field, "required");
        }
        return at.atZone(Times.ZONE).toInstant();
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<String, HasValidationProperties>(title.fields());
        fields.putAll(message.fields("updates.0.message"));
        fields.put("startedAt", begin);
        fields.put("updates.0.at", begin);
        fields.put("updates.1.at", end);
        fields.put("updates.1.resolvedAt", end);
        return fields;
    }
}
