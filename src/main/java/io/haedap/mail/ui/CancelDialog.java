package io.haedap.mail.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** A letter that was stopped never leaves: it is asked for by name. */
class CancelDialog extends ConfirmDialog {

    CancelDialog(Runnable callback) {
        setHeader(getTranslation("mail.cancel.title"));
        setText(getTranslation("mail.cancel.text"));
        setCancelable(true);
        setCancelText(getTranslation("mail.cancel.back"));
        setConfirmText(getTranslation("mail.action.CANCEL"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(_ -> callback.run());
    }
}
