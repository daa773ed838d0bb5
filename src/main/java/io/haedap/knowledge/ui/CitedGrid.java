package io.haedap.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.category.CategoryTree;
import io.haedap.knowledge.OftenCited;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;

/** Entries by how often they were cited. */
class CitedGrid extends Grid<OftenCited> {

    private final CategoryTree tree;
    private final Times times;

    CitedGrid(CategoryTree tree, Times times) {
        this.tree = tree;
        this.times = times;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("knowledge-grid");
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::line).setKey("line");
    }

    private Component line(OftenCited one) {
        var entry = one.entry();
        var title = new Anchor("/console/faqs/" + entry.id(), entry.title(ReplyFoot.language()));
        title.addClassName("row-link");
        var facts = new Div(new Span(place(entry.categorySlug())), new Span(votes(one)));
        facts.addClassNames("knowledge-facts", "xs", "t3");
        if (entry.liveRevision() == null) {
            facts.add(new StateBadge(entry.status().sign(), getTranslation("faq.status." + entry.status())));
        }
        if (entry.outdatedParagraphs() > 0) {
            facts.add(new Span(getTranslation("knowledge.outdated", entry.outdatedParagraphs())));
        }
        var about = new Div(title, facts);
        about.addClassName("knowledge-about");
        var count = new Span(getTranslation("knowledge.times", one.times()));
        count.addClassNames("strong", "num");
        var last = new Span(trend(one) + " · " + getTranslation("knowledge.last", times.at(one.lastAt())));
        last.addClassNames("xs", "t3", "num");
        var figures = new Div(count, last);
        figures.addClassName("knowledge-figures");
        var line = new Div(about, figures);
        line.addClassName("knowledge-line");
        return line;
    }

    private String place(String category) {
        return tree.find(category)
                .map(one -> one.name().in(ReplyFoot.language()))
                .orElse(category);
    }

    private String votes(OftenCited one) {
        var percent = one.votes().percent();
        return percent == null
                ? getTranslation("knowledge.votes.none")
                : getTranslation("knowledge.votes", percent, one.votes().votes());
    }

    private String trend(OftenCited one) {
        var more = one.times() - one.before();
        return more == 0
                ? getTranslation("knowledge.trend.same")
                : getTranslation(more > 0 ? "knowledge.trend.more" : "knowledge.trend.less", Math.abs(more));
    }
}
