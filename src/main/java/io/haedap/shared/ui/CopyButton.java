package io.haedap.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Puts a text on the clipboard of whoever presses it, and says that it did. */
public final class CopyButton extends Button {

    private static final String COPY = "this.addEventListener('click', () => navigator.clipboard?.writeText($0))";

    public CopyButton(String text, String caption, String copied) {
        super(caption, Icons.COPY.create());
        getElement().executeJs(COPY, text);
        addClickListener(_ -> setText(copied));
        addThemeVariants(ButtonVariant.PRIMARY);
    }
}
