package io.haedap.status.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import io.haedap.status.StatusUpdate;
import java.util.List;

/** What was told, newest first. */
class Timeline extends Div {

    private final Times times;
    private final String stages;
    private final OrderedList list = new OrderedList();
    private final Anchor open = new Anchor("", getTranslation("status.open"));

    /** {@code stages} is the prefix of the words of stages in the bundle. */
    Timeline(String stages, Times times) {
        this.stages = stages;
        this.times = times;
        addClassNames("card", "timeline");
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        add(new Header(new H2(getTranslation("status.timeline")), open), list);
    }

    void show(List<StatusUpdate> updates, String path) {
        open.setHref(path);
        list.removeAll();
        updates.forEach(update -> list.add(line(update)));
    }

    private ListItem line(StatusUpdate update) {
        var stage = new Span(getTranslation(stages + update.status()));
        stage.addClassName("strong");
        var at = new Span(times.at(update.at()));
        at.addClassNames("t3", "xs", "num");
        var head = new Div(stage, at);
        head.addClassName("row");
        var body = new Html("<div>" + Markdown.html(update.body().in(Language.of(getLocale()))) + "</div>");
        body.addClassName("t2");
        return new ListItem(icon(update.status()), new Div(head, body));
    }

    private static com.vaadin.flow.component.Component icon(String status) {
        return switch (status) {
            case "investigating" -> Icons.SEARCH.create();
            case "monitoring", "verifying" -> Icons.EYE.create();
            case "resolved", "completed" -> Icons.ofState("operational");
            case "scheduled" -> Icons.CAL.create();
            case "in_progress" -> Icons.ofState("maintenance");
            case "postmortem" -> Icons.BOOK.create();
            default -> Icons.ofState("open");
        };
    }
}
