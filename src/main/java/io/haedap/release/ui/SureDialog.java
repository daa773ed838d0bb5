package io.haedap.release.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a deed that readers see, named by its own words: {@code release.<deed>.title} and the text that is given. */
class SureDialog extends ConfirmDialog {

    SureDialog(String deed, String text, String button, Runnable callback) {
        setHeader(getTranslation("release." + deed + ".title"));
        setText(text);
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(button);
        addConfirmListener(_ -> callback.run());
    }
}
