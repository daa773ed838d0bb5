package io.haedap.faq.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqRevision;
import io.haedap.shared.ui.Times;
import java.util.List;

/** Every revision with its author, newest first. */
class FaqHistory extends Div {

    private final Times times;
    private int count;

    FaqHistory(Times times) {
        this.times = times;
        addClassName("faq-history");
    }

    void show(List<FaqRevision> revisions) {
        removeAll();
        count = revisions.size();
        var list = new OrderedList();
        revisions.forEach(revision -> list.add(line(revision)));
        add(new H2(getTranslation("faq.history")), list);
    }

    /** How many revisions are shown. */
    int count() {
        return count;
    }

    private ListItem line(FaqRevision revision) {
        var number = new Span(getTranslation("faq.history.revision", revision.number()));
        number.addClassName("strong");
        var by = new Span(revision.author() + " · " + times.at(revision.at()));
        by.addClassName("t2");
        var line = new ListItem(number, by);
        var reason = revision.reason();
        if (reason != null) {
            var why = new Span(reason);
            why.addClassName("why");
            line.add(why);
        }
        var restored = revision.restoredFrom();
        if (restored != null) {
            var from = new Span(getTranslation("faq.revisions.from-revision", restored));
            from.addClassNames("xs", "t2");
            line.add(from);
        }
        if (revision.approvedAt() != null) {
            var approver = revision.approvedBy();
            var approved = new Span(getTranslation("faq.status.APPROVED") + (approver == null ? "" : " · " + approver));
            approved.addClassNames("xs", "t2");
            line.add(approved);
        }
        var remark = revision.remark();
        if (remark != null && !remark.isBlank()) {
            var said = new Span(remark);
            said.addClassName("said");
            line.add(said);
        }
        return line;
    }
}
