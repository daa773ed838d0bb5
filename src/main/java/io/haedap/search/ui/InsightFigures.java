package io.haedap.search.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.search.insight.SearchFigures;
import org.jspecify.annotations.Nullable;

/** The six figures of a period, each with what it means; answered, weak and empty make up all searches. */
class InsightFigures extends DescriptionList {

    InsightFigures(SearchFigures sum) {
        addClassName("figures");
        var searches = sum.searches();
        figure("searches", getTranslation("search.insight.number", searches));
        figure("answered", share(sum.answeredShare()));
        figure("weak", share(rest(sum)));
        figure("empty", share(sum.emptyShare()));
        figure("clicks", share(sum.clickShare()));
        var mean = sum.clicks().meanRank();
        figure("rank", mean == null ? none() : getTranslation("search.insight.mean", mean));
    }

    /** What rounding leaves, so that the three make up a hundred. */
    private static @Nullable Double rest(SearchFigures sum) {
        var answered = sum.answeredShare();
        var empty = sum.emptyShare();
        return answered == null || empty == null
                ? null
                : Math.max(0, 100 - Math.rint(answered * 100) - Math.rint(empty * 100)) / 100;
    }

    private void figure(String name, String value) {
        var said = new Span(getTranslation("search.insight.figure." + name + ".hint"));
        said.addClassNames("xs", "t3");
        var strong = new Span(value);
        strong.addClassNames("figure", "num");
        var pair = new Div(new Term(getTranslation("search.insight.figure." + name)), new Description(strong, said));
        add(pair);
    }

    private String share(@Nullable Double part) {
        return part == null ? none() : getTranslation("search.insight.percent", part);
    }

    private static String none() {
        return "\u2013";
    }
}
