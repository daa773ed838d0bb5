package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.ui.Initial;
import org.jspecify.annotations.Nullable;

/** A row of the list: state, subject, who has it, how long there is. */
class QueueRow extends Anchor {

    private static final String SELECT = """
            for (const row of this.querySelectorAll('.q-row')) {
              const isOpen = row.dataset.part === $0;
              row.classList.toggle('sel', isOpen);
              if (isOpen) row.setAttribute('aria-current', 'true'); else row.removeAttribute('aria-current');
            }
            """;

    QueueRow(DrawnRows.Look look, Deadlines deadlines) {
        var row = look.row();
        var way = RouteConfiguration.forSessionScope().getUrl(InquiriesView.class, row.number());
        setHref(look.query().isEmpty() ? way : way + "?" + look.query());
        getElement().setAttribute("router-link", "");
        SentParts.named(this, row.number());
        addClassName("q-row");
        var isUnread =
                row.status() == InquiryStatus.RECEIVED || (row.unanswered() && row.status() == InquiryStatus.OPEN);
        setClassName("unread", isUnread);
        setClassName("sel", look.isOpen());
        if (look.isOpen()) {
            getElement().setAttribute("aria-current", "true");
        }
        getElement().setAttribute("title", row.subject());
        add(
                Deadlines.glyph(row.status()),
                words(row),
                Ranks.glyphs(row.priority(), row.escalated()),
                who(row),
                deadlines.chip(row.status(), row.dueAt()));
    }

    /** Marks the row of the open inquiry among those within, none for null. */
    static void select(Component within, @Nullable String number) {
        within.getElement().executeJs(SELECT, number);
    }

    private Div words(InquiryRow row) {
        var subject = new Span(row.subject());
        subject.addClassName("cut");
        var sub = new Span(second(row));
        sub.addClassNames("sub", "cut");
        var words = new Div(subject, sub);
        words.addClassName("s");
        return words;
    }

    private static Span who(InquiryRow row) {
        var who = new Span();
        who.addClassName("who");
        var assignee = row.assignee();
        if (assignee != null) {
            var initial = new Initial(assignee.name());
            initial.addClassName("s");
            who.add(initial, Deadlines.hidden(assignee.name()));
            who.setTitle(assignee.name());
        }
        return who;
    }

    private String second(InquiryRow row) {
        var who = row.assignee() == null
                ? getTranslation("inquiry.nobody")
                : row.assignee().name();
        return row.customerName() == null ? who : row.customerName() + " \u00b7 " + who;
    }
}
