package io.haedap.notice.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the words that go on record with a step; {@code key} names header, explanation and deed in the bundle. */
class RemarkDialog extends ConfirmDialog {

    RemarkDialog(String key, String explanation, String deed, Consumer<String> callback) {
        var remark = new TextArea(getTranslation("notice." + key + ".remark"));
        remark.setMaxLength(1000);
        remark.setWidthFull();
        remark.setMinRows(3);
        setHeader(getTranslation("notice." + key + ".title"));
        var content = new Div(new Paragraph(explanation), remark);
        content.addClassName("form");
        setText(content);
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(deed);
        addConfirmListener(_ -> callback.accept(remark.getValue()));
    }
}
