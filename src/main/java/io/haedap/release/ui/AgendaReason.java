package io.haedap.release.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason that goes on record when something is to be told later than the rule allows. */
class AgendaReason extends ConfirmDialog {

    private static final int MOST = 1000;

    AgendaReason(String explanation, Consumer<String> callback) {
        var reason = new TextArea(getTranslation("release.agenda.reason"));
        reason.setMaxLength(MOST);
        reason.setWidthFull();
        reason.setMinRows(3);
        setHeader(getTranslation("release.agenda.reason.title"));
        var content = new Div(new Paragraph(explanation), reason);
        content.addClassName("form");
        setText(content);
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(getTranslation("release.agenda.move"));
        addConfirmListener(_ -> callback.accept(reason.getValue()));
    }
}
