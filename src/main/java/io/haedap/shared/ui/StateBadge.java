package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Span;

/**
 * A state as glyph, word and tint together. {@code state} is a name of the state tokens, such as {@code received}, {@code draft}
 * or {@code degraded}; the word comes translated.
 */
public final class StateBadge extends Span {

    public StateBadge(String state, String word) {
        addClassNames("badge", "st-" + state);
        add(Icons.ofState(state), new Span(word));
    }

    /** A badge without a glyph, for counts and kinds that are no states. */
    public static Span plain(String word, String... classes) {
        var badge = new Span(word);
        badge.addClassNames("badge", "plain");
        badge.addClassNames(classes);
        return badge;
    }
}
