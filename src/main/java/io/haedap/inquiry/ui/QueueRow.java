package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.ui.Initial;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of the list: state, subject, who has it, how long there is. */
class QueueRow extends RouterLink {

    private final Deadlines deadlines;

    QueueRow(InquiryRow row, Deadlines deadlines, QueueFilter filter) {
        super(InquiriesView.class, row.number());
        this.deadlines = deadlines;
        setQueryParameters(filter.parameters());
        addClassName("q-row");
        show(row);
    }

    void show(InquiryRow row) {
        var subject = new Span(row.subject());
        subject.addClassName("cut");
        var sub = new Span(second(row));
        sub.addClassNames("sub", "cut");
        var words = new Div(subject, sub);
        words.addClassName("s");
        var who = new Span();
        who.addClassName("who");
        var assignee = row.assignee();
        if (assignee != null) {
            var initial = new Initial(assignee.name());
            initial.addClassName("s");
            who.add(initial, Deadlines.hidden(assignee.name()));
            who.setTitle(assignee.name());
        }
        draw(
                Deadlines.glyph(row.status()),
                words,
                Ranks.glyphs(row.priority(), row.escalated()),
                who,
                deadlines.chip(row.status(), row.dueAt()));
        var isUnread =
                row.status() == InquiryStatus.RECEIVED || (row.unanswered() && row.status() == InquiryStatus.OPEN);
        setClassName("unread", isUnread);
        getElement().setAttribute("title", row.subject());
    }

    /** As markup: a list keeps many rows, and a node for each word of each would be most of what an agent costs the server. */
    private void draw(Component... parts) {
        getElement()
                .setProperty(
                        "innerHTML",
                        Arrays.stream(parts)
                                .map(part -> part.getElement().getOuterHTML())
                                .collect(Collectors.joining()));
    }

    void select(boolean isOpen) {
        setClassName("sel", isOpen);
        if (isOpen) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    private String second(InquiryRow row) {
        var who = row.assignee() == null
                ? getTranslation("inquiry.nobody")
                : row.assignee().name();
        return row.customerName() == null ? who : row.customerName() + " \u00b7 " + who;
    }
}
