package io.haedap.faq.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqRevision;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.List;

/** All revisions, newest first, each with who wrote and approved it and why; a press compares it with the one before. */
class RevisionList extends Nav {

    private final Times times;

    RevisionList(Times times) {
        this.times = times;
        addClassNames("card", "revision-list");
        getElement().setAttribute("aria-label", getTranslation("faq.history"));
    }

    void show(FaqDetails faq, List<FaqRevision> revisions, Comparison comparison) {
        removeAll();
        var list = new OrderedList();
        revisions.forEach(revision -> list.add(line(faq, revision, comparison)));
        add(list);
    }

    private ListItem line(FaqDetails faq, FaqRevision revision, Comparison comparison) {
        var link = new RouterLink();
        link.setRoute(RevisionsView.class, new RouteParameters("faq", faq.id().toString()));
        link.setQueryParameters(comparison
                .between(Math.max(1, revision.number() - 1), revision.number())
                .parameters());
        link.addClassNames("row-link", "strong");
        link.setText(getTranslation("faq.history.revision", revision.number()));
        var head = new Div(link);
        head.addClassName("row");
        var live = faq.liveRevision();
        if (live != null && live == revision.number()) {
            var badge = new Span(Icons.ofState("published"), new Span(getTranslation("faq.revisions.live")));
            badge.addClassNames("badge", "st-published");
            head.add(badge);
        }
        var who = new Div(revision.author() + " · " + times.at(revision.at()));
        who.addClassNames("xs", "t2");
        var line = new ListItem(head, who);
        if (revision.number() == comparison.to()) {
            link.getElement().setAttribute("aria-current", "true");
            line.addClassName("to");
        } else if (revision.number() == comparison.from()) {
            line.addClassName("from");
        }
        var restored = revision.restoredFrom();
        if (restored != null) {
            line.add(small(getTranslation("faq.revisions.from-revision", restored)));
        }
        var reason = revision.reason();
        if (reason != null) {
            var why = new Paragraph(reason);
            why.addClassName("reason");
            line.add(why);
        }
        var approvedAt = revision.approvedAt();
        var by = revision.approvedBy();
        if (approvedAt != null) {
            line.add(small(getTranslation("faq.revisions.approved", by == null ? "–" : by, times.at(approvedAt))));
        }
        var remark = revision.remark();
        if (remark != null && !remark.isBlank()) {
            line.add(small(getTranslation("faq.remark", remark)));
        }
        return line;
    }

    private static Div small(String words) {
        var line = new Div(words);
        line.addClassNames("xs", "t2");
        return line;
    }
}
