package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.inquiry.around.InquiryTold;
import io.haedap.inquiry.around.NewsBoard;
import io.haedap.people.Rights;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;

/** Where colleagues named the person in a note, and what happened to inquiries that they watch. */
@org.springframework.stereotype.Component
class NewsTile implements DashboardTile {

    private static final int SHOWN = 6;

    private final NewsBoard board;
    private final Times times;

    NewsTile(NewsBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public String titleKey() {
        return "inquiry.tile.news";
    }

    @Override
    public Column column() {
        return Column.MIDDLE;
    }

    @Override
    public int order() {
        return 12;
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
        var told = board.unread(SHOWN);
        if (told.isEmpty()) {
            return new EmptyState(
                    Icons.BELL, word("inquiry.tile.news.none"), word("inquiry.tile.news.none.hint"), null);
        }
        var list = new TileList();
        told.forEach(one -> list.add(one.inquiry(), what(one)));
        return new Div(list);
    }

    private Span what(InquiryTold told) {
        var by = told.by() == null ? word("inquiry.customer") : told.by();
        var what = new Span(UI.getCurrent().getTranslation("inquiry.news." + told.kind(), by, times.at(told.at())));
        what.addClassNames("xs", "t3");
        return what;
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
