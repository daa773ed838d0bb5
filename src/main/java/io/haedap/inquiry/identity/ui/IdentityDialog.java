package io.haedap.inquiry.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.inquiry.identity.IdentityMethod;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks how somebody was known, or why it ended otherwise. */
class IdentityDialog extends Dialog {

    /** What is done with it. */
    @FunctionalInterface
    interface Done {
        void with(@Nullable IdentityMethod method, String remark);
    }

    /** @param key of the title; {@code confirming} asks for the method too */
    IdentityDialog(String key, boolean confirming, Done done) {
        setHeaderTitle(getTranslation(key));
        setWidth("420px");
        var method = new RadioButtonGroup<IdentityMethod>(getTranslation("inquiry.identity.method"));
        method.setItems(IdentityMethod.values());
        method.setItemLabelGenerator(one -> getTranslation("inquiry.identity.method." + one));
        method.setVisible(confirming);
        method.setManualValidation(true);
        method.addClassName("stacked");
        var remark = new TextField(getTranslation("inquiry.identity.remark"));
        remark.setHelperText(getTranslation("inquiry.identity.remark.hint"));
        remark.setMaxLength(500);
        remark.setWidthFull();
        remark.setManualValidation(true);
        var form = new Div(method, remark);
        form.addClassNames("form", "dialog-form");
        add(form);
        var save = new Button(getTranslation(confirming ? "inquiry.identity.confirm.do" : "shared.save"), _ -> {
            if (Refusals.attempt(
                    Map.of("method", method, "remark", remark),
                    () -> done.with(method.getValue(), remark.getValue()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }
}
