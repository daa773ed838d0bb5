package io.haedap.subscription.webhook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.shared.ui.CopyButton;
import io.haedap.subscription.webhook.IssuedSecret;

/** Shows a new secret, this once. */
class SecretDialog extends Dialog {

    private SecretDialog(String secret, boolean replaced) {
        setHeaderTitle(getTranslation("webhook.secret.title"));
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        var field = new TextField(getTranslation("webhook.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var form = new Div(new Paragraph(getTranslation("webhook.secret.once")), field);
        if (replaced) {
            form.add(new Paragraph(getTranslation("webhook.secret.both")));
        }
        form.addClassName("form");
        add(form);
        var copy =
                new CopyButton(secret, getTranslation("webhook.secret.copy"), getTranslation("webhook.secret.copied"));
        getFooter().add(new Button(getTranslation("shared.close"), _ -> close()), copy);
    }

    /** Shows the secret where there is one. */
    static void show(IssuedSecret issued) {
        var secret = issued.secret();
        if (secret != null) {
            new SecretDialog(secret, issued.webhook().secrets().size() > 1).open();
        }
    }
}
