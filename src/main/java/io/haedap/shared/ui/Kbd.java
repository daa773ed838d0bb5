package io.haedap.shared.ui;

import com.vaadin.flow.component.HtmlComponent;

/** Keys to press, as they stand on the keyboard. */
public final class Kbd extends HtmlComponent {

    public Kbd(String keys) {
        super("kbd");
        getElement().setText(keys);
        getElement().setAttribute("aria-hidden", "true");
    }
}
