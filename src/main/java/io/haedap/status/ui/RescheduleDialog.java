package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.Maintenance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;

/** Moves or extends a maintenance and says so; the words follow the window until somebody writes their own. */
class RescheduleDialog extends Dialog {

    /** Takes the new window with what is said of it; a refusal is shown beside its field. */
    interface Callback {
        void save(Instant from, Instant until, LocalText message);
    }

    /** As the letters write it. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final boolean begun;
    private final LocalArea message = new LocalArea(() -> {});
    private final ZonedWindow window;

    RescheduleDialog(Maintenance shown, Times times, ZonedWindow.Beside beside, Callback callback) {
        begun = shown.startedAt() != null;
        setHeaderTitle(getTranslation(begun ? "status.extend" : "status.reschedule"));
        setWidth("min(760px, 94vw)");
        window = new ZonedWindow(times, beside, this::suggest);
        window.show(shown.scheduledFor(), shown.scheduledUntil(), ZoneId.of(shown.timeZone()));
        if (begun) {
            window.begun();
        }
        var form = new Div(window, message);
        form.addClassName("form");
        add(form);
        var fields = new HashMap<String, HasValidationProperties>(window.fields());
        fields.putAll(message.fields("message"));
        var save = new Button(getTranslation("status.reschedule.do"), _ -> {
            if (Refusals.attempt(fields, () -> callback.save(window.begin(), window.end(), message.text()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(_ -> save.setEnabled(true));
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
        suggest();
    }

    private void suggest() {
        try {
            message.suggest(new LocalText(words(Language.KO), words(Language.EN)));
        } catch (Refusal _) {
            // the field already says what cannot be
        }
    }

    private String words(Language language) {
        var moment = MOMENT.withLocale(language.locale()).withZone(Times.ZONE);
        return getTranslation(
                language.locale(),
                begun ? "status.words.extended" : "status.words.rescheduled",
                moment.format(window.begin()),
                moment.format(window.end()));
    }
}
