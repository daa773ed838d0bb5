package io.haedap.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.BooleanSupplier;

/** Keeps what was typed from being lost by a click elsewhere, where the server could not keep it. */
public final class LeaveDialog extends ConfirmDialog {

    private LeaveDialog(BeforeLeaveEvent.ContinueNavigationAction going, BooleanSupplier save) {
        setHeader(getTranslation("shared.leave.title"));
        setText(getTranslation("shared.leave.text"));
        setCancelable(true);
        setCancelText(getTranslation("shared.leave.stay"));
        setRejectable(true);
        setRejectText(getTranslation("shared.leave.go"));
        setConfirmText(getTranslation("shared.save"));
        addRejectListener(_ -> going.proceed());
        addConfirmListener(_ -> {
            if (save.getAsBoolean()) {
                going.proceed();
            }
        });
    }

    /** What was typed and is kept is offered again: that is said. Only where keeping failed the person is asked. */
    public static void guard(BeforeLeaveEvent event, Autosave autosave, BooleanSupplier save) {
        if (autosave.isSafe()) {
            Toasts.done(event.getUI().getTranslation("shared.unsaved.kept"));
        } else {
            new LeaveDialog(event.postpone(), save).open();
        }
    }
}
