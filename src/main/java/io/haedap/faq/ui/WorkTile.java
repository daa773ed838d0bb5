package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.haedap.people.Rights;
import io.haedap.shared.ui.DashboardTile;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import java.util.Locale;

/** How much readers and dates ask of the editors. */
@org.springframework.stereotype.Component
class WorkTile implements DashboardTile {

    private final WorkLines lines;

    WorkTile(WorkLines lines) {
        this.lines = lines;
    }

    @Override
    public String titleKey() {
        return "faq.learning.work";
    }

    @Override
    public Column column() {
        return Column.MIDDLE;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String right() {
        return Rights.FAQ_WRITE;
    }

    @Override
    public String path() {
        return "faqs/work";
    }

    @Override
    public Component content() {
        var counts = lines.counts();
        var list = new UnorderedList();
        list.addClassName("list");
        for (var work : Work.values()) {
            int count = counts.getOrDefault(work, 0);
            if (count > 0) {
                list.add(line(work, count));
            }
        }
        if (list.getComponentCount() == 0) {
            return new EmptyState(
                    Icons.CHECK,
                    list.getTranslation("faq.learning.nothing"),
                    list.getTranslation("faq.learning.nothing.hint"),
                    null);
        }
        return list;
    }

    private static ListItem line(Work work, int count) {
        var line = new ListItem(work.icon().create());
        var link = new RouterLink(line.getTranslation(work.titleKey()), WorkView.class);
        link.setQueryParameters(QueryParameters.of("list", work.name().toLowerCase(Locale.ROOT)));
        link.addClassNames("grow", "cut", "row-link");
        var figure = new Span(count >= 1000 ? "1000+" : String.valueOf(count));
        figure.addClassNames("num", "strong");
        line.add(link, figure);
        return line;
    }
}
