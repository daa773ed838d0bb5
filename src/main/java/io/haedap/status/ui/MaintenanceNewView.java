package io.haedap.status.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.Route;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import io.haedap.status.MaintenanceDesk;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A maintenance is announced; it will begin and end by itself. */
@Route("status/maintenances/new")
@RolesAllowed(Rights.STATUS_WRITE)
@StyleSheet("context://console-assets/status.css")
class MaintenanceNewView extends Screen {

    private static final int NIGHT = 2;
    private static final int DAYS_AHEAD = 7;
    private static final int HOURS = 2;

    private final MaintenanceDesk desk;
    private final PublicPreview preview = new PublicPreview();
    private final LocalLine title = new LocalLine(this::follow);
    private final LocalArea message = new LocalArea(this::follow);
    private final DateTimePicker from = Calendars.dateTime(getTranslation("status.field.from"));
    private final DateTimePicker until = Calendars.dateTime(getTranslation("status.field.until"));
    private final CheckboxGroup<WatchedService> services = new CheckboxGroup<>(getTranslation("status.column.service"));
    private boolean drawing;

    MaintenanceNewView(MaintenanceDesk desk, StatusReader reader, Times times) {
        super("status.maintenance.new");
        this.desk = desk;
        addClassName("announce-screen");
        crumb(getTranslation("status.menu"), StatusView.class);
        services.setItems(reader.services());
        services.setItemLabelGenerator(service -> service.name().in(Language.of(getLocale())));
        services.addClassName("service-checks");
        services.addValueChangeListener(_ -> follow());
        var begin = times.today().plusDays(DAYS_AHEAD).atTime(NIGHT, 0);
        from.setValue(begin);
        until.setValue(begin.plusHours(HOURS));
        from.addValueChangeListener(change -> keepLength(change.getOldValue(), change.getValue()));
        var window = new Div(from, until);
        window.addClassName("form-row");
        var form = new Div(window, services, title, message);
        form.addClassName("announce-form");
        var left = new Div(form, foot());
        left.addClassNames("card", "announce-left");
        var right = new Div(preview, new Reach());
        right.addClassName("announce-right");
        var columns = new Div(left, right);
        columns.addClassName("announce");
        add(columns);
        follow();
    }

    private Div foot() {
        var publish = new Button(getTranslation("status.action.plan"), _ -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> publish.setEnabled(true));
        var hint = new Span(getTranslation("status.plan.hint"));
        hint.addClassNames("xs", "t2", "grow");
        var bar = new Div(hint, publish);
        bar.addClassName("announce-bar");
        return bar;
    }

    private void keepLength(@Nullable LocalDateTime before, @Nullable LocalDateTime after) {
        if (before != null && after != null && until.getValue() != null) {
            until.setValue(until.getValue().plus(Duration.between(before, after)));
        }
    }

    private void follow() {
        if (drawing) {
            return;
        }
        drawing = true;
        try {
            var chosen = services.getValue();
            title.suggest(
                    chosen.isEmpty() ? new LocalText("", null) : suggestion("status.suggest.maintenance", chosen));
            message.suggest(
                    chosen.isEmpty() ? new LocalText("", null) : suggestion("status.words.maintenance", chosen));
        } finally {
            drawing = false;
        }
        preview.show(title.text(), message.text(), "maintenance", "status.maintenance.scheduled");
    }

    private LocalText suggestion(String key, Collection<WatchedService> chosen) {
        return new LocalText(
                getTranslation(Language.KO.locale(), key, names(chosen, Language.KO)),
                getTranslation(Language.EN.locale(), key, names(chosen, Language.EN)));
    }

    private static String names(Collection<WatchedService> services, Language language) {
        return services.stream().map(service -> service.name().in(language)).collect(Collectors.joining(", "));
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new HashMap<>(message.fields("message"));
        fields.putAll(title.fields());
        fields.put("scheduledFor", from);
        fields.put("scheduledUntil", until);
        fields.put("services", services);
        return fields;
    }

    private void publish() {
        Refusals.attempt(fields(), () -> {
            var maintenance = desk.plan(new MaintenancePlan(
                    title.text(),
                    instant("scheduledFor", from.getValue()),
                    instant("scheduledUntil", until.getValue()),
                    services.getValue().stream().map(WatchedService::id).collect(Collectors.toSet()),
                    message.text()));
            Toasts.done(getTranslation("status.done.planned"));
            UI.getCurrent().navigate(MaintenanceView.class, maintenance.id());
        });
    }

    private static Instant instant(String field, @Nullable LocalDateTime at) {
        if (at == null) {
            throw Refusal.invalid(field, "required");
        }
        return at.atZone(Times.ZONE).toInstant();
    }
}
