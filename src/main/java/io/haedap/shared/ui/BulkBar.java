package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What can be done with the chosen lines of a list; appears with the first one. */
public final class BulkBar extends Div {

    private final Span count = new Span();

    public BulkBar(String label) {
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        count.getElement().setAttribute("role", "status");
        count.addClassName("strong");
        add(count);
        setVisible(false);
    }

    /** A deed; its button says which. */
    public Button deed(String words, Runnable deed) {
        var button = new Button(words, _ -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        add(button);
        return button;
    }

    /** Something beside how many are chosen. */
    public void beside(Component part) {
        addComponentAtIndex(1, part);
    }

    /** Tells how many are chosen; hides where nothing is. */
    public void show(boolean isAny, String words) {
        setVisible(isAny);
        count.setText(words);
    }
}
