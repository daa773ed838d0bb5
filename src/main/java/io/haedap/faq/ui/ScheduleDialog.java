package io.haedap.faq.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import io.haedap.shared.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Asks when to publish, in Seoul time. */
class ScheduleDialog extends ConfirmDialog {

    ScheduleDialog(Consumer<Instant> callback) {
        var at = new DateTimePicker(getTranslation("faq.schedule.at"));
        at.setStep(Duration.ofMinutes(15));
        at.setLocale(getLocale());
        at.setDatePlaceholder(getTranslation("faq.schedule.day"));
        at.setTimePlaceholder(getTranslation("faq.schedule.time"));
        setHeader(getTranslation("faq.schedule.title"));
        setText(at);
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(getTranslation("faq.action.schedule"));
        addConfirmListener(_ -> {
            if (at.getValue() != null) {
                callback.accept(at.getValue().atZone(Times.ZONE).toInstant());
            }
        });
    }
}
