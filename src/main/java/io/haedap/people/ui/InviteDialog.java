package io.haedap.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.people.Invitation;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.function.Consumer;

/** Asks whom to invite; stays open with its words while something in them is refused. */
class InviteDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("people.field.name"));
    private final EmailField email = new EmailField(getTranslation("people.field.email"));
    private final RightsForm rights;
    private final transient Consumer<Invitation> deed;

    InviteDialog(RightsForm rights, Consumer<Invitation> deed) {
        this.rights = rights;
        this.deed = deed;
        setHeaderTitle(getTranslation("people.invite.title"));
        setWidth("560px");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setAutofocus(true);
        email.setRequiredIndicatorVisible(true);
        email.setMaxLength(254);
        email.setManualValidation(true);
        email.setHelperText(getTranslation("people.invite.hint"));
        var person = new Div(name, email);
        person.addClassName("form-row");
        var form = new Div(person, rights);
        form.addClassName("form");
        add(form);
        var cancel = new Button(getTranslation("shared.cancel"), click -> close());
        var invite = new Button(getTranslation("people.invite.submit"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, invite);
    }

    private void invite() {
        var invitation =
                new Invitation(email.getValue(), name.getValue(), rights.roles(), rights.queues(), rights.categories());
        var fields = Map.of("name", name, "email", email, "roles", rights.rolesField());
        if (Refusals.attempt(fields, () -> deed.accept(invitation))) {
            close();
        }
    }
}
