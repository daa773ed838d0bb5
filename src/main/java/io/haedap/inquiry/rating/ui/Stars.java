package io.haedap.inquiry.rating.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.rating.Rating;

/** A score at a glance, and read aloud in words. */
@StyleSheet("context://console-assets/rating.css")
class Stars extends Span {

    Stars(int score) {
        var full = new Span("\u2605".repeat(score));
        var empty = new Span("\u2606".repeat(Rating.BEST - score));
        empty.addClassName("t3");
        var glyphs = new Span(full, empty);
        glyphs.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation("rating.of-five", score));
        words.addClassName("sr");
        addClassNames("stars", score <= Rating.LOW ? "low" : "fine");
        setTitle(getTranslation("rating.word." + score));
        add(glyphs, words);
    }
}
