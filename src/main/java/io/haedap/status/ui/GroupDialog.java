package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.haedap.shared.ui.LocalPair;
import io.haedap.shared.ui.Refusals;
import io.haedap.status.GroupDetails;
import io.haedap.status.GroupDraft;
import java.util.HashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Name and description of a group of services in both languages. */
class GroupDialog extends Dialog {

    private static final int NAME = 100;
    private static final int DESCRIPTION = 300;

    GroupDialog(@Nullable GroupDetails shown, Consumer<GroupDraft> callback) {
        setHeaderTitle(getTranslation(shown == null ? "status.group.add" : "status.group.change"));
        setWidth("min(560px, 94vw)");
        var name = new LocalPair("status.group.field.name", "name", NAME, true);
        var description = new LocalPair("status.service.field.description", "description", DESCRIPTION, false);
        if (shown != null) {
            name.showing(shown.name());
            description.showing(shown.description());
        }
        var form = new Div(name, description);
        form.addClassName("form");
        add(form);
        var fields = new HashMap<String, HasValidationProperties>(name.fields());
        fields.putAll(description.fields());
        var save = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(
                    fields, () -> callback.accept(new GroupDraft(name.text(), description.textOrNull(), null)))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
        name.focus();
    }
}
