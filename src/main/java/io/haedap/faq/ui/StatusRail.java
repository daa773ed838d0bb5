package io.haedap.faq.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqStatus;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.List;

/** Where the newest revision stands on its way, and beside it, always, what readers see meanwhile. */
class StatusRail extends Div {

    private static final List<FaqStatus> WAY =
            List.of(FaqStatus.DRAFT, FaqStatus.IN_REVIEW, FaqStatus.APPROVED, FaqStatus.PUBLISHED);

    StatusRail() {
        addClassNames("card", "status-rail");
    }

    void show(FaqDetails faq, Times times) {
        removeAll();
        if (faq.status() == FaqStatus.ARCHIVED) {
            add(FaqWords.badge(this, faq.status()));
        } else {
            add(steps(faq, times));
        }
        add(live(faq, times));
        var remark = faq.remark();
        if (remark != null && !remark.isBlank() && faq.status() == FaqStatus.DRAFT) {
            var strip = new Div(Icons.COMMENT.create(), new Span(getTranslation("faq.remark", remark)));
            strip.addClassNames("note-strip", "soon", "rail-remark");
            add(strip);
        }
    }

    private OrderedList steps(FaqDetails faq, Times times) {
        var steps = new OrderedList();
        steps.getElement().setAttribute("aria-label", getTranslation("faq.rail"));
        var here = faq.status() == FaqStatus.SCHEDULED ? FaqStatus.APPROVED : faq.status();
        for (var step : WAY) {
            var current = step == here;
            var word = new Span(getTranslation("faq.status." + (current ? faq.status() : step)));
            word.addClassName("strong");
            var item = new ListItem(Icons.ofState(FaqWords.sign(current ? faq.status() : step)), word);
            if (current) {
                item.getElement().setAttribute("aria-current", "step");
                item.add(detail(faq, times));
            } else if (WAY.indexOf(step) < WAY.indexOf(here)) {
                item.addClassName("past");
            }
            steps.add(item);
        }
        return steps;
    }

    private Span detail(FaqDetails faq, Times times) {
        var publishAt = faq.publishAt();
        var text = publishAt == null
                ? getTranslation("faq.rail.revision", faq.revision(), faq.authorName())
                : getTranslation("faq.rail.scheduled", times.full(publishAt));
        var detail = new Span(text);
        detail.addClassNames("xs", "t2");
        return detail;
    }

    private Div live(FaqDetails faq, Times times) {
        var box = new Div();
        box.addClassName("rail-live");
        var revision = faq.liveRevision();
        var url = faq.liveUrl();
        if (revision == null || url == null) {
            box.add(Icons.LOCK.create(), new Span(getTranslation("faq.live.none")));
            return box;
        }
        box.addClassName("st-published");
        box.add(Icons.GLOBE.create(), new Span(getTranslation("faq.live.now", revision)));
        var publishedAt = faq.publishedAt();
        if (publishedAt != null) {
            var since = new Span(getTranslation("faq.live.since", times.day(publishedAt)));
            since.addClassName("since");
            box.add(since);
        }
        if (faq.content().visibility() == io.haedap.faq.FaqVisibility.PUBLIC) {
            var open = new Anchor(url.replaceFirst("^https?://[^/]+", ""), getTranslation("faq.live.open"));
            open.setTarget("_blank");
            open.setRouterIgnore(true);
            box.add(open);
        }
        return box;
    }
}
