package io.haedap.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeLine;
import io.haedap.notice.NoticeStatus;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;

/** What goes out today and what went out since midnight. */
@org.springframework.stereotype.Component
class OutTodayTile implements DashboardTile {

    private final NoticeBoard board;
    private final Times times;

    OutTodayTile(NoticeBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public String titleKey() {
        return "notice.tile.today";
    }

    @Override
    public Column column() {
        return Column.MIDDLE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String right() {
        return Rights.NOTICE_READ;
    }

    @Override
    public String path() {
        return "notices";
    }

    @Override
    public Component content() {
        var midnight = times.today().atStartOfDay(Times.ZONE);
        var lines = board.goingOut(midnight.toInstant(), midnight.plusDays(1).toInstant());
        if (lines.isEmpty()) {
            var words = new Span();
            return new EmptyState(
                    Icons.CAL,
                    words.getTranslation("notice.tile.today.empty"),
                    words.getTranslation("notice.tile.today.empty.hint"),
                    null);
        }
        var list = new UnorderedList();
        list.addClassName("list");
        lines.forEach(line -> list.add(item(line)));
        return list;
    }

    private ListItem item(NoticeLine line) {
        var scheduled = line.status() == NoticeStatus.SCHEDULED;
        var link = new RouterLink(
                line.title().in(Language.of(UI.getCurrent().getLocale())),
                NoticeView.class,
                line.id().toString());
        link.addClassNames("grow", "cut", "row-link");
        var at = scheduled ? line.publishAt() : line.publishedAt();
        var time = new Span(at == null ? "" : times.time(at));
        time.addClassNames("t3", "num");
        return new ListItem(Icons.ofState(scheduled ? "scheduled" : "published"), link, time);
    }
}
