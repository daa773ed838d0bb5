package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryRow;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.people.Rights;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import java.util.EnumSet;
import java.util.List;

/** The inquiries that are due first, late ones on top. */
@org.springframework.stereotype.Component
class AtRiskTile implements DashboardTile {

    private static final int SHOWN = 6;

    private final InquiryBoard board;
    private final Deadlines deadlines;

    AtRiskTile(InquiryBoard board, Deadlines deadlines) {
        this.board = board;
        this.deadlines = deadlines;
    }

    @Override
    public String titleKey() {
        return "inquiry.tile.risk";
    }

    @Override
    public Column column() {
        return Column.WIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String right() {
        return Rights.INQUIRY_READ;
    }

    @Override
    public String path() {
        return "inquiries";
    }

    @Override
    public Component content() {
        var filter = new InquiryFilter(
                null, EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.OPEN), null, false, InquirySort.DUE_FIRST);
        List<InquiryRow> first = board.page(filter, SHOWN, null).items();
        if (first.isEmpty()) {
            return new EmptyState(Icons.CHECK, word("inquiry.tile.risk.none"), word("inquiry.empty.hint"), null);
        }
        var list = new TileList();
        first.forEach(row -> list.add(row, who(row), deadlines.chip(row.status(), row.dueAt())));
        return new Div(list);
    }

    private static Span who(InquiryRow row) {
        var who = new Span(
                row.assignee() == null ? word("inquiry.nobody") : row.assignee().name());
        who.addClassNames("xs", "t3");
        return who;
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
