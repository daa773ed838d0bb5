package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqStatus;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the newest revision stands on its way, beside it, always, what readers see meanwhile, and what can be done. */
class StatusRail extends Div {

    private static final List<FaqStatus> WAY =
            List.of(FaqStatus.DRAFT, FaqStatus.IN_REVIEW, FaqStatus.APPROVED, FaqStatus.PUBLISHED);

    private final Div way = new Div();
    private final Div beside = new Div();
    private final Div actions = new Div();
    private final Div remark = new Div();

    StatusRail() {
        addClassName("status-rail");
        way.addClassName("rail-way");
        beside.addClassName("rail-beside");
        actions.addClassName("rail-actions");
        remark.addClassNames("note-strip", "soon", "rail-remark");
        add(way, beside, actions, remark);
    }

    /** Nothing is saved yet. */
    void showNew() {
        way.removeAll();
        way.add(steps(FaqStatus.DRAFT, getTranslation("faq.rail.unsaved")));
        beside.removeAll();
        beside.add(none());
        remark.setVisible(false);
    }

    /** Where the newest revision stands now, and what was said of it. */
    void showWay(FaqDetails faq, Times times) {
        way.removeAll();
        way.add(
                faq.status() == FaqStatus.ARCHIVED
                        ? FaqWords.badge(this, faq.status())
                        : steps(faq.status(), detail(faq, times)));
    }

    void show(FaqDetails faq, Times times) {
        showWay(faq, times);
        beside.removeAll();
        beside.add(live(faq, times));
        var said = faq.remark();
        remark.setVisible(said != null && !said.isBlank() && faq.status() == FaqStatus.DRAFT);
        remark.removeAll();
        if (said != null) {
            remark.add(Icons.COMMENT.create(), new Span(getTranslation("faq.remark", said)));
        }
    }

    /** Chips that others lay beside what readers see. */
    void chip(Component chip) {
        beside.add(chip);
    }

    /** The colleagues who write on the same stand first of all that can be done. */
    void writers(Component writers) {
        addComponentAtIndex(indexOf(actions), writers);
    }

    void actions(Component... parts) {
        actions.removeAll();
        actions.add(parts);
    }

    private OrderedList steps(FaqStatus status, String detail) {
        var steps = new OrderedList();
        steps.getElement().setAttribute("aria-label", getTranslation("faq.rail"));
        var here = status == FaqStatus.SCHEDULED ? FaqStatus.APPROVED : status;
        for (var step : WAY) {
            var current = step == here;
            var past = WAY.indexOf(step) < WAY.indexOf(here);
            steps.add(step(current ? status : step, current ? detail : null, past));
        }
        return steps;
    }

    private ListItem step(FaqStatus step, @Nullable String detail, boolean past) {
        var sign = new Span(past ? Icons.CHECK.create() : Icons.ofState(step.sign()));
        sign.addClassName("sign");
        var word = new Span(getTranslation("faq.status." + step));
        word.addClassName("strong");
        var words = new Span(word);
        words.addClassName("step-words");
        var item = new ListItem(sign, words);
        if (past) {
            item.addClassName("past");
        }
        if (detail != null) {
            item.addClassName("st-" + step.sign());
            item.getElement().setAttribute("aria-current", "step");
            var small = new Span(detail);
            small.addClassName("step-detail");
            words.add(small);
        }
        return item;
    }

    private String detail(FaqDetails faq, Times times) {
        var publishAt = faq.publishAt();
        return publishAt == null
                ? getTranslation("faq.rail.revision", faq.revision(), faq.authorName()) + remarks(faq)
                : getTranslation("faq.rail.scheduled", times.full(publishAt));
    }

    private String remarks(FaqDetails faq) {
        var open = faq.review().openRemarks();
        return open == 0 ? "" : " · " + getTranslation("faq.remarks.open", open);
    }

    private Div none() {
        var box = new Div(Icons.LOCK.create(), new Span(getTranslation("faq.live.none")));
        box.addClassName("rail-live");
        return box;
    }

    /** What the newest revision changes for readers: a reviewer looks there first. */
    private RouterLink difference(FaqDetails faq, int live) {
        var link = new RouterLink();
        link.setRoute(RevisionsView.class, new RouteParameters("faq", faq.id().toString()));
        link.setQueryParameters(
                QueryParameters.simple(Map.of("from", String.valueOf(live), "to", String.valueOf(faq.revision()))));
        link.setText(getTranslation("faq.revisions.difference.live"));
        return link;
    }

    private Div live(FaqDetails faq, Times times) {
        var revision = faq.liveRevision();
        var url = faq.liveUrl();
        if (revision == null || url == null) {
            return none();
        }
        var box = new Div(Icons.GLOBE.create(), new Span(getTranslation("faq.live.now", revision)));
        box.addClassNames("rail-live", "st-published");
        var publishedAt = faq.publishedAt();
        if (publishedAt != null) {
            var since = new Span(getTranslation("faq.live.since", times.day(publishedAt)));
            since.addClassName("since");
            box.add(since);
        }
        if (faq.content().visibility() == FaqVisibility.PUBLIC) {
            var open = new Anchor(url.replaceFirst("^https?://[^/]+", ""), getTranslation("faq.live.open"));
            open.setTarget("_blank");
            open.setRouterIgnore(true);
            box.add(open);
        }
        if (revision != faq.revision()) {
            box.add(difference(faq, revision));
        }
        return box;
    }
}
