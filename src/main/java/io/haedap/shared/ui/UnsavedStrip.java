package io.haedap.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Offers what was typed and never saved: to go on with it, or to throw it away. */
public final class UnsavedStrip extends Div {

    /** {@code moved} says what changed since that text began; null where nothing did. */
    public UnsavedStrip(String when, @Nullable String moved, Runnable goOn, Runnable discard) {
        addClassNames("note-strip", "soon", "unsaved");
        getElement().setAttribute("role", "status");
        var words = new Span(getTranslation("shared.unsaved", when));
        words.addClassNames("strong");
        var more = new Span(moved == null ? "" : moved);
        more.addClassName("grow");
        var on = new Button(getTranslation("shared.unsaved.on"), Icons.EDIT.create(), _ -> goOn.run());
        on.addThemeVariants(ButtonVariant.SMALL);
        var off = new Button(getTranslation("shared.unsaved.off"), _ -> discard.run());
        off.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(Icons.HISTORY.create(), words, more, on, off);
    }
}
