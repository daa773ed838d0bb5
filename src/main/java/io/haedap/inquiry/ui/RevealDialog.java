package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.customer.CustomerField;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.function.Consumer;

/** Asks why somebody wants to see what is masked, and says that it is recorded. */
class RevealDialog extends Dialog {

    /** Opens one particular of an inquiry's customer. */
    @FunctionalInterface
    interface Opener {
        String open(String number, CustomerField field, String reason);
    }

    RevealDialog(String label, Consumer<String> open) {
        setHeaderTitle(getTranslation("inquiry.reveal", label));
        var reason = new TextField(getTranslation("inquiry.reveal.reason"));
        reason.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var form = new Div(new Paragraph(getTranslation("inquiry.reveal.recorded")), reason);
        form.addClassNames("form", "dialog-form");
        add(form);
        setWidth("420px");
        var reveal = new Button(getTranslation("inquiry.reveal.do"), click -> {
            if (Refusals.attempt(Map.of("reason", reason), () -> open.accept(reason.getValue()))) {
                close();
            }
        });
        reveal.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), reveal);
        addOpenedChangeListener(change -> reason.focus());
    }
}
