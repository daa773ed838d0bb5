package io.haedap.faq.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Withdrawing is seen by every reader at once: it is asked for by name. */
class ArchiveDialog extends ConfirmDialog {

    ArchiveDialog(Runnable callback) {
        setHeader(getTranslation("faq.archive.title"));
        setText(getTranslation("faq.archive.text"));
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(getTranslation("faq.action.ARCHIVE"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(_ -> callback.run());
    }
}
