package io.haedap.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Offers what was typed and never saved: to go on with it, or to throw it away. */
public final class UnsavedStrip extends Div {

    private final Button on = new Button(getTranslation("shared.unsaved.on"), Icons.EDIT.create());
    private final Button off = new Button(getTranslation("shared.unsaved.off"));

    /** {@code moved} says what changed since that text began; null where nothing did. */
    public UnsavedStrip(String when, @Nullable String moved) {
        addClassNames("note-strip", "soon", "unsaved");
        getElement().setAttribute("role", "status");
        var words = new Span(getTranslation("shared.unsaved", when));
        words.addClassNames("strong");
        var more = new Span(moved == null ? "" : moved);
        more.addClassName("grow");
        on.addThemeVariants(ButtonVariant.SMALL);
        off.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(Icons.HISTORY.create(), words, more, on, off);
    }

    /** What going on and throwing away do. */
    public void answer(Runnable goOn, Runnable discard) {
        on.addClickListener(_ -> goOn.run());
        off.addClickListener(_ -> discard.run());
    }
}
