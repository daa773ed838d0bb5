package io.haedap.faq.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Keeps what was typed from being lost by a click elsewhere. */
class UnsavedDialog extends ConfirmDialog {

    UnsavedDialog(Runnable leave, Runnable save) {
        setHeader(getTranslation("faq.unsaved.title"));
        setText(getTranslation("faq.unsaved.text"));
        setCancelable(true);
        setCancelText(getTranslation("faq.unsaved.stay"));
        setRejectable(true);
        setRejectText(getTranslation("faq.unsaved.leave"));
        setConfirmText(getTranslation("faq.action.save"));
        addRejectListener(_ -> leave.run());
        addConfirmListener(_ -> save.run());
    }
}
