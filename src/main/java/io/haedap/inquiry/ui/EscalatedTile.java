package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.people.Rights;
import io.haedap.shared.ui.DashboardTile;

/** What was handed up to leads and is not settled, the longest waiting first. */
@org.springframework.stereotype.Component
class EscalatedTile implements DashboardTile {

    private static final int MOST = 6;

    private final InquiryBoard board;
    private final Deadlines deadlines;

    EscalatedTile(InquiryBoard board, Deadlines deadlines) {
        this.board = board;
        this.deadlines = deadlines;
    }

    @Override
    public String titleKey() {
        return "inquiry.escalated";
    }

    @Override
    public Column column() {
        return Column.MIDDLE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String right() {
        return Rights.INQUIRY_ASSIGN;
    }

    @Override
    public String path() {
        return "inquiries";
    }

    @Override
    public Component content() {
        var rows = board.escalated(MOST);
        if (rows.isEmpty()) {
            var none = new Paragraph(UI.getCurrent().getTranslation("inquiry.escalated.none"));
            none.addClassName("t2");
            return none;
        }
        var list = new TileList();
        rows.forEach(row -> list.add(row, deadlines.chip(row.status(), row.dueAt())));
        return new Div(list);
    }
}
