package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.ui.ColumnsGrid;
import io.haedap.shared.ui.Times;
import java.util.Map;
import java.util.function.Supplier;

/** The inquiries as lines across the screen, in the columns that the person chose; on a phone as cards. */
class InquiryGrid extends ColumnsGrid<InquiryRow, InquiryColumn> {

    private final Map<String, String> names;
    private final Deadlines deadlines;
    private final Times times;
    private final Supplier<QueueFilter> filter;

    /** {@code names} are those of queues and categories. */
    InquiryGrid(Map<String, String> names, ListTools tools, Supplier<QueueFilter> filter, boolean selectable) {
        super(InquiryColumn.class, InquiryColumn.DUE, selectable);
        this.names = names;
        this.deadlines = tools.deadlines();
        this.times = tools.times();
        this.filter = filter;
        addClassName("inquiry-grid");
        addComponentColumn(this::subject)
                .setHeader(getTranslation("inquiry.subject"))
                .setWidth("160px")
                .setFlexGrow(1);
        columns(InquiryColumn::titleKey, this::cell);
    }

    /** Wide enough for its longest words. */
    @Override
    protected void fit(Column<InquiryRow> due, boolean isPhone) {
        due.setAutoWidth(!isPhone);
        if (isPhone) {
            due.setWidth("118px");
        }
    }

    private static boolean isUnread(InquiryRow row) {
        return row.status() == InquiryStatus.RECEIVED || (row.unanswered() && row.status() == InquiryStatus.OPEN);
    }

    private Component subject(InquiryRow row) {
        var link = new RouterLink(row.subject(), InquiriesView.class, row.number());
        link.setQueryParameters(filter.get().parameters());
        link.addClassNames("cut", "row-link");
        link.getElement().setAttribute("title", row.subject());
        var sub = new Span(second(row));
        sub.addClassNames("sub", "cut");
        var words = new Div(link, sub);
        words.addClassName("s");
        var cell = new Div(Deadlines.glyph(row.status()), words, Ranks.glyphs(row.priority(), row.escalated()));
        cell.addClassNames("row", "subject-cell");
        cell.setClassName("unread", isUnread(row));
        return cell;
    }

    /** What a card on a phone says below the subject. */
    private String second(InquiryRow row) {
        var who = assignee(row);
        return row.customerName() == null ? who : row.customerName() + " \u00b7 " + who;
    }

    private String assignee(InquiryRow row) {
        return row.assignee() == null
                ? getTranslation("inquiry.nobody")
                : row.assignee().name();
    }

    private Component cell(InquiryColumn column, InquiryRow row) {
        return switch (column) {
            case STATE -> Deadlines.badge(row.status());
            case PRIORITY -> Ranks.words(row.priority());
            case CUSTOMER -> text(row.customerName() == null ? "\u2013" : row.customerName());
            case QUEUE -> text(names.getOrDefault("queue:" + row.queue(), row.queue()));
            case CATEGORY -> text(names.getOrDefault(row.category(), row.category()));
            case ASSIGNEE -> text(assignee(row));
            case DUE -> deadlines.chip(row.status(), row.dueAt());
            case RECEIVED -> number(times.at(row.receivedAt()));
            case CHANNEL -> text(getTranslation("inquiry.channel." + row.channel()));
            case NUMBER -> number(row.number());
        };
    }
}
