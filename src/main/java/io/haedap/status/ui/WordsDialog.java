package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Calendars;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Times;
import io.haedap.status.IncidentStatus;
import io.haedap.status.StatusUpdate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words and time of an update: one that is corrected, or one of the past that is written down now. */
class WordsDialog extends Dialog {

    /** Takes what was typed; {@code at} is null where nobody chose another time. A refusal is shown beside its field. */
    interface Callback {
        void save(IncidentStatus stage, LocalText message, @Nullable Instant at);
    }

    /** {@code shown} is the update that is corrected; null for one of the past. */
    WordsDialog(@Nullable StatusUpdate shown, Times times, Callback callback) {
        setHeaderTitle(getTranslation(shown == null ? "status.past.add" : "status.edit.title"));
        setWidth("min(720px, 94vw)");
        var stage = new RadioButtonGroup<IncidentStatus>(getTranslation("status.field.stage"));
        stage.addClassNames("segments", "stage-segments");
        stage.setItems(List.of(IncidentStatus.values()));
        stage.setItemLabelGenerator(one -> getTranslation("status.incident." + one.word()));
        stage.setValue(shown == null ? IncidentStatus.IDENTIFIED : IncidentStatus.of(shown.status()));
        stage.setVisible(shown == null);
        var at = at(shown, times);
        var before = at.getValue();
        var message = new LocalArea(() -> {});
        if (shown != null) {
            message.show(shown.body());
        }
        var form = new Div(stage, at, message);
        form.addClassName("form");
        add(form);
        var fields = new HashMap<String, HasValidationProperties>(message.fields("message"));
        fields.put("at", at);
        var save = new Button(getTranslation(shown == null ? "status.past.add.do" : "status.edit.do"), _ -> {
            var chosen = at.getValue();
            var moment = chosen == null || (shown != null && chosen.equals(before))
                    ? null
                    : chosen.atZone(Times.ZONE).toInstant();
            if (shown == null && moment == null) {
                at.setErrorMessage(getTranslation("invalid.required"));
                at.setInvalid(true);
            } else if (Refusals.attempt(fields, () -> callback.save(stage.getValue(), message.text(), moment))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    private DateTimePicker at(@Nullable StatusUpdate shown, Times times) {
        var at = Calendars.dateTime(getTranslation("status.field.at"));
        at.setHelperText(getTranslation(shown == null ? "status.field.at.hint" : "status.edit.at.hint"));
        if (shown != null) {
            at.setValue(shown.at()
                    .atZone(Times.ZONE)
                    .toLocalDateTime()
                    .withSecond(0)
                    .withNano(0));
        } else {
            at.setMax(times.today().plusDays(1).atStartOfDay());
        }
        return at;
    }
}
