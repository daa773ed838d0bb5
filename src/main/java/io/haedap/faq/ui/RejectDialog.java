package io.haedap.faq.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks what the editor should change. */
class RejectDialog extends ConfirmDialog {

    RejectDialog(Consumer<String> callback) {
        var remark = new TextArea(getTranslation("faq.reject.remark"));
        remark.setMaxLength(2000);
        remark.setWidthFull();
        remark.setMinRows(3);
        setWidth("min(460px, 92vw)");
        remark.focus();
        setHeader(getTranslation("faq.reject.title"));
        setText(remark);
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(getTranslation("faq.action.REJECT"));
        addConfirmListener(_ -> callback.accept(remark.getValue()));
    }
}
