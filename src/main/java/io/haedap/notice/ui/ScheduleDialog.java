package io.haedap.notice.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import io.haedap.shared.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Asks when to publish, in Seoul time; tomorrow morning to begin with. */
class ScheduleDialog extends ConfirmDialog {

    private static final int MORNING = 10;

    ScheduleDialog(Times times, Consumer<Instant> callback) {
        var at = new DateTimePicker(getTranslation("notice.schedule.at"));
        at.setStep(Duration.ofMinutes(15));
        at.setLocale(getLocale());
        at.setValue(times.today().plusDays(1).atTime(MORNING, 0));
        setHeader(getTranslation("notice.schedule.title"));
        setText(at);
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(getTranslation("notice.action.schedule"));
        addConfirmListener(_ -> {
            if (at.getValue() != null) {
                callback.accept(at.getValue().atZone(Times.ZONE).toInstant());
            }
        });
    }
}
