package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says why there is nothing, what comes next, and offers one way on. */
public final class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String hint, @Nullable Component action) {
        addClassName("empty");
        var mark = new Span(icon.create());
        mark.addClassName("empty-mark");
        var headline = new Paragraph(title);
        headline.addClassName("empty-title");
        var explanation = new Paragraph(hint);
        explanation.addClassName("empty-hint");
        add(mark, headline, explanation);
        if (action != null) {
            add(action);
        }
    }

    public EmptyState(String title, String hint, @Nullable Component action) {
        this(Icons.INBOX, title, hint, action);
    }
}
