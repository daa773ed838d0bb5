package io.haedap.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.haedap.search.insight.AskedClicks;

/** At which place the hits stood that readers opened: a list that says each figure, with a bar beside it. */
class RankBars extends Section {

    private final OrderedList bars = new OrderedList();
    private final long total;

    RankBars(AskedClicks clicks) {
        this.total = clicks.total();
        addClassNames("card", "rank-bars");
        bar("first", clicks.first());
        bar("second", clicks.second());
        bar("third", clicks.third());
        bar("tenth", clicks.tenth());
        bar("more", clicks.more());
        var hint = new Paragraph(getTranslation(total == 0 ? "search.insight.rank.none" : "search.insight.rank.hint"));
        hint.addClassNames("xs", "t3");
        var pad = new Div(bars, hint);
        pad.addClassName("pad");
        add(new Header(new H2(getTranslation("search.insight.rank"))), pad);
    }

    private void bar(String place, long clicks) {
        var share = total == 0 ? 0 : (double) clicks / total;
        var filled = new Span();
        filled.addClassName("filled");
        filled.getStyle().set("inline-size", Math.round(share * 100) + "%");
        var track = new Span(filled);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        var figure = new Span(getTranslation("search.insight.rank.figure", share, clicks));
        figure.addClassNames("num", "t2");
        var line = new ListItem(new Span(getTranslation("search.insight.rank." + place)), track, figure);
        bars.add(line);
    }
}
