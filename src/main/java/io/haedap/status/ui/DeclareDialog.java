package io.haedap.status.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import io.haedap.shared.ui.Icons;

/** Declares an outage without leaving what one looks at: everything has a value to begin with, one press publishes. */
@StyleSheet("context://console-assets/status.css")
class DeclareDialog extends Dialog {

    DeclareDialog(Declaring declaring) {
        setHeaderTitle(getTranslation("status.incident.new"));
        addClassName("declare-dialog");
        setWidth("min(820px, 96vw)");
        setCloseOnOutsideClick(false);
        var close = new Button(Icons.CLOSE.create(), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("shared.close"));
        getHeader().add(close);
        add(declaring.form(new PublicPreview(), this::close));
    }
}
