package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.shared.ui.Times;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The inquiries as lines across the screen, in the columns that the person chose; on a phone as cards. */
class InquiryGrid extends Grid<InquiryRow> {

    private final Map<InquiryColumn, Column<InquiryRow>> columns = new EnumMap<>(InquiryColumn.class);
    private final Map<String, String> names;
    private final Deadlines deadlines;
    private final Times times;
    private final Supplier<QueueFilter> filter;
    private Set<InquiryColumn> chosen = Set.of(InquiryColumn.values());
    private boolean phone;

    /** {@code names} are those of queues and categories. */
    InquiryGrid(Map<String, String> names, ListTools tools, Supplier<QueueFilter> filter, boolean selectable) {
        this.names = names;
        this.deadlines = tools.deadlines();
        this.times = tools.times();
        this.filter = filter;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("inquiry-grid");
        if (selectable) {
            var selection = (GridMultiSelectionModel<InquiryRow>) setSelectionMode(SelectionMode.MULTI);
            selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
            selection.setDragSelect(true);
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
        addComponentColumn(this::subject)
                .setHeader(getTranslation("inquiry.subject"))
                .setWidth("160px")
                .setFlexGrow(1);
        for (var column : InquiryColumn.values()) {
            columns.put(
                    column,
                    addComponentColumn(row -> cell(column, row))
                            .setHeader(getTranslation(column.titleKey()))
                            .setAutoWidth(true)
                            .setFlexGrow(0));
        }
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
            var listening = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
            addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }

    private static boolean isUnread(InquiryRow row) {
        return row.status() == InquiryStatus.RECEIVED || (row.unanswered() && row.status() == InquiryStatus.OPEN);
    }

    private void fit(int width) {
        phone = width < 760;
        choose(chosen);
    }

    void choose(Set<InquiryColumn> wanted) {
        chosen = Set.copyOf(wanted);
        // a phone has one column beside the subject, wide enough for its longest words
        var due = columns.get(InquiryColumn.DUE);
        if (due != null) {
            due.setAutoWidth(!phone);
            if (phone) {
                due.setWidth("118px");
            }
        }
        columns.forEach(
                (column, part) -> part.setVisible(phone ? column == InquiryColumn.DUE : wanted.contains(column)));
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
        var cell = new Div(Deadlines.glyph(row.status()), words);
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

    private static Span number(String text) {
        var span = text(text);
        span.addClassName("num");
        return span;
    }

    private static Span text(String text) {
        var span = new Span(text);
        span.addClassName("cut");
        return span;
    }
}
