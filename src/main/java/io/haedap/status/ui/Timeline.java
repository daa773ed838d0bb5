package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told, newest first. */
class Timeline extends Div {

    /** What staff know of updates and may do with them. */
    interface Guide {

        /** Who wrote it; null where a job did. */
        @Nullable
        String writer(StatusUpdate update);

        boolean hasHistory(StatusUpdate update);

        void showHistory(StatusUpdate update);

        boolean mayWrite();

        /** Whether its words can be corrected in its place. */
        default boolean mayEdit() {
            return true;
        }

        void edit(StatusUpdate update);

        /** How long it can be taken back; zero where it cannot. */
        Duration undo(StatusUpdate update);

        void takeBack(StatusUpdate update);
    }

    private final Times times;
    private final String stages;
    private final Header head;
    private final OrderedList list = new OrderedList();
    private final Anchor open = new Anchor("", getTranslation("status.open"));

    /** {@code stages} is the prefix of the words of stages in the bundle. */
    Timeline(String stages, Times times) {
        this.stages = stages;
        this.times = times;
        addClassNames("card", "timeline");
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        head = new Header(new H2(getTranslation("status.timeline")), open);
        add(head, list);
    }

    /** A tool of the whole beside its title. */
    void tool(Component tool) {
        head.addComponentAtIndex(1, tool);
    }

    void show(List<StatusUpdate> updates, String path) {
        show(updates, path, null);
    }

    void show(List<StatusUpdate> updates, String path, @Nullable Guide guide) {
        open.setHref(path);
        list.removeAll();
        updates.forEach(update -> list.add(line(update, guide)));
    }

    private ListItem line(StatusUpdate update, @Nullable Guide guide) {
        var stage = new Span(getTranslation(stages + update.status()));
        stage.addClassName("strong");
        var at = new Span(times.at(update.at()));
        at.addClassNames("t3", "xs", "num");
        var head = new Div(stage, at);
        head.addClassName("row");
        var writer = guide == null ? null : guide.writer(update);
        if (writer != null) {
            var by = new Span(writer);
            by.addClassNames("t3", "xs");
            head.add(by);
        }
        var body = new Html("<div>" + Markdown.html(update.body().in(Language.of(getLocale()))) + "</div>");
        body.addClassName("t2");
        var whole = new Div(head, body);
        if (guide != null) {
            whole.add(tools(update, guide));
        }
        return new ListItem(icon(update.status()), whole);
    }

    private Div tools(StatusUpdate update, Guide guide) {
        var tools = new Div();
        tools.addClassNames("row", "timeline-tools");
        var edited = update.editedAt();
        if (edited != null) {
            var words = new Span(getTranslation("status.edited", times.at(edited)));
            words.addClassNames("t3", "xs");
            tools.add(words);
        }
        if (guide.hasHistory(update)) {
            tools.add(tool("status.history", Icons.HISTORY, () -> guide.showHistory(update)));
        }
        if (guide.mayWrite()) {
            if (guide.mayEdit()) {
                tools.add(tool("status.edit", Icons.EDIT, () -> guide.edit(update)));
            }
            var left = guide.undo(update);
            if (!left.isZero()) {
                var undo = tool("status.undo", Icons.UNDO, () -> guide.takeBack(update));
                undo.getElement().executeJs("setTimeout(() => this.hidden = true, $0)", (int) left.toMillis());
                tools.add(undo);
            }
        }
        return tools;
    }

    private Button tool(String key, Icons icon, Runnable deed) {
        var button = new Button(getTranslation(key), icon.create(), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static Component icon(String status) {
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
