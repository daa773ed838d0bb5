package io.haedap.inquiry.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.rating.Rating;
import io.haedap.inquiry.rating.RatingFigures;

/** How often each score was given: a list that says each figure, with a bar beside it. */
class ScoreBars extends Section {

    ScoreBars(RatingFigures.Tally tally) {
        addClassNames("card", "score-bars");
        var bars = new OrderedList();
        for (int score = Rating.BEST; score >= Rating.WORST; score--) {
            bars.add(bar(score, tally.scores().get(score - 1), tally.total()));
        }
        var pad = new Div(bars);
        pad.addClassName("pad");
        add(new Header(new H2(getTranslation("rating.scores"))), pad);
    }

    private ListItem bar(int score, long count, long total) {
        var share = total == 0 ? 0 : (double) count / total;
        var filled = new Span();
        filled.addClassNames("filled", score <= Rating.LOW ? "low" : "fine");
        filled.getStyle().set("inline-size", Math.round(share * 100) + "%");
        var track = new Span(filled);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        var figure = new Span(getTranslation("rating.share", share, count));
        figure.addClassNames("num", "t2");
        return new ListItem(
                new Span(getTranslation("rating.score", score) + " \u00b7 " + getTranslation("rating.word." + score)),
                track,
                figure);
    }
}
