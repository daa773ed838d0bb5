package io.haedap.console;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Screen;

/** A screen that could not be shown: why, and the way back. */
abstract class ErrorScreen extends Screen {

    private final Div card = new Div();

    ErrorScreen(String titleKey) {
        super(titleKey);
        card.addClassName("card");
        add(card);
    }

    final void explain(Icons icon, String title, String hint) {
        var home = new Anchor(".", new Span(getTranslation("console.error.home")));
        card.removeAll();
        card.add(new EmptyState(icon, title, hint, home));
    }
}
