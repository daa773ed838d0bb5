package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquirySort;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.DashboardTile;
import java.util.List;

/** How many wait in each queue that the person sees. */
@org.springframework.stereotype.Component
class QueuesTile implements DashboardTile {

    private final InquiryBoard board;

    QueuesTile(InquiryBoard board) {
        this.board = board;
    }

    @Override
    public String titleKey() {
        return "inquiry.tile.queues";
    }

    @Override
    public Column column() {
        return Column.MIDDLE;
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
        var ui = UI.getCurrent();
        var list = new TileList();
        for (var queue : board.queues()) {
            var link = new RouterLink(queue.name().in(Language.of(ui.getLocale())), InquiriesView.class);
            link.setQueryParameters(QueueFilter.of(queue.slug(), QueueFilter.Show.UNASSIGNED, InquirySort.DUE_FIRST)
                    .parameters());
            link.addClassNames("cut", "grow");
            var waiting = new Span(WaitingWords.of(List.of(queue)));
            waiting.addClassNames("num", queue.waiting() > 0 ? "strong" : "t3");
            list.add(new ListItem(link, waiting));
        }
        return new Div(list);
    }
}
