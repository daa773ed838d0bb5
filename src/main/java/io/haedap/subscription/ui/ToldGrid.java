package io.haedap.subscription.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.KeysetMore;
import io.haedap.shared.ui.Narrow;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.subscription.AnnouncementRow;
import io.haedap.subscription.SubscriptionBoard;
import java.text.NumberFormat;
import java.util.Objects;

/** What was or will be told, newest first. */
class ToldGrid extends Div {

    private final Times times;
    private final KeysetMore<AnnouncementRow> rows;

    ToldGrid(SubscriptionBoard board, Times times) {
        this.times = times;
        var grid = new Grid<AnnouncementRow>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        rows = new KeysetMore<>(
                grid,
                cursor -> board.announcements(50, cursor),
                () -> new EmptyState(
                        Icons.SEND,
                        getTranslation("subscription.empty"),
                        getTranslation("subscription.empty.hint"),
                        null));
        grid.addComponentColumn(this::subject)
                .setHeader(getTranslation("subscription.column.subject"))
                .setFlexGrow(1);
        grid.addComponentColumn(row -> new StateBadge(look(row), getTranslation("subscription.state." + row.state())))
                .setHeader(getTranslation("subscription.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        var letters = grid.addColumn(row -> numbers.format(row.letters()))
                .setHeader(getTranslation("subscription.column.letters"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var at = grid.addColumn(row -> times.at(row.deliverAt()))
                .setHeader(getTranslation("subscription.column.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Narrow.hide(this, letters, at);
        add(rows);
    }

    void reload() {
        rows.reload();
    }

    private Div subject(AnnouncementRow row) {
        var type = row.type() == null ? "kind." + row.kind() : "type." + row.type();
        var what = getTranslation("subscription." + type);
        var subject = new Span(Objects.requireNonNullElse(row.subject(), what));
        subject.addClassName("cut");
        var second = new Span(what + " · " + times.at(row.deliverAt()));
        second.addClassNames("told-second", "cut");
        var both = new Div(subject, second);
        both.addClassName("told-subject");
        return both;
    }

    private static String look(AnnouncementRow row) {
        return switch (row.state()) {
            case "WAITING" -> "scheduled";
            case "SPREADING" -> "open";
            case "DONE" -> "answered";
            default -> "withdrawn";
        };
    }
}
