package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.function.Consumer;

/** Asks why; words are bundle keys below {@code key}: {@code .title}, {@code .text}, {@code .reason}, {@code .do}. */
class ReasonDialog extends Dialog {

    ReasonDialog(String key, Consumer<String> deed) {
        setHeaderTitle(getTranslation(key + ".title"));
        setWidth("min(440px, 94vw)");
        var reason = new TextArea(getTranslation(key + ".reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setWidthFull();
        var form = new Div(new Paragraph(getTranslation(key + ".text")), reason);
        form.addClassNames("form", "dialog-form");
        add(form);
        var go = new Button(getTranslation(key + ".do"), _ -> {
            if (Refusals.attempt(Map.of("remark", reason), () -> deed.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), go);
    }
}
