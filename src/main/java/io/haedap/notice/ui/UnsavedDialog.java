package io.haedap.notice.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Keeps what was typed from being lost by a click elsewhere. */
class UnsavedDialog extends ConfirmDialog {

    UnsavedDialog(Runnable leave, Runnable save) {
        setHeader(getTranslation("notice.unsaved.title"));
        setText(getTranslation("notice.unsaved.text"));
        setCancelable(true);
        setCancelText(getTranslation("notice.unsaved.stay"));
        setRejectable(true);
        setRejectText(getTranslation("notice.unsaved.leave"));
        setConfirmText(getTranslation("shared.save"));
        addRejectListener(_ -> leave.run());
        addConfirmListener(_ -> save.run());
    }
}
