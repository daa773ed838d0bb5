package io.haedap.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.release.BundleDraft;
import io.haedap.shared.ui.Refusals;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a bundle's name and what it is for. */
class NameDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("release.field.name"));
    private final TextArea note = new TextArea(getTranslation("release.field.note"));

    NameDialog(String title, BundleDraft before, Consumer<BundleDraft> callback) {
        setHeaderTitle(title);
        setWidth("min(480px, 92vw)");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.setWidthFull();
        name.setValue(Objects.requireNonNullElse(before.name(), ""));
        note.setMaxLength(2000);
        note.setWidthFull();
        note.setMinRows(3);
        note.setHelperText(getTranslation("release.field.note.hint"));
        note.setValue(Objects.requireNonNullElse(before.note(), ""));
        var form = new Div(name, note);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(
                    Map.of("name", name, "note", note),
                    () -> callback.accept(new BundleDraft(name.getValue(), blankToNull(note.getValue()))))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
        name.focus();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
