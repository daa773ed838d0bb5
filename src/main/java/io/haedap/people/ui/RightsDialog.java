package io.haedap.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.haedap.people.StaffMember;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.function.Consumer;

/** Changes roles and limits of one colleague. */
class RightsDialog extends Dialog {

    RightsDialog(StaffMember member, RightsForm rights, Consumer<RightsForm> deed) {
        setHeaderTitle(getTranslation("people.rights.title", member.name()));
        setWidth("560px");
        rights.show(member);
        add(rights);
        var cancel = new Button(getTranslation("shared.cancel"), click -> close());
        var save = new Button(getTranslation("shared.save"), click -> {
            if (Refusals.attempt(Map.of("roles", rights.rolesField()), () -> deed.accept(rights))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }
}
