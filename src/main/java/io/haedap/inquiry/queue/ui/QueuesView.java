package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.queue.QueueBoard;
import io.haedap.inquiry.queue.QueueDesk;
import io.haedap.inquiry.queue.QueueDetails;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The queues: names, order, which categories come into each; retired ones stay to be read. */
@Route("queues")
@Menu(title = "inquiry.queues.title", order = 104, icon = "inbox")
@RolesAllowed(Rights.QUEUE_WRITE)
@StyleSheet("context://console-assets/queue.css")
class QueuesView extends Screen implements AfterNavigationObserver {

    private final QueueDesk desk;
    private final QueueBoard board;
    private final CategoryTree categories;
    private final OrderedList list = new OrderedList();

    QueuesView(QueueDesk desk, QueueBoard board, CategoryTree categories) {
        super("inquiry.queues.title");
        this.desk = desk;
        this.board = board;
        this.categories = categories;
        var rules = new RouterLink(getTranslation("inquiry.rules"), RulesView.class);
        rules.addClassName("button-link");
        var agents = new RouterLink(getTranslation("inquiry.agents"), AgentsView.class);
        agents.addClassName("button-link");
        var add = new Button(getTranslation("inquiry.queue.add"), Icons.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(agents, rules, add);
        list.addClassName("rule-list");
        var hint = new Paragraph(getTranslation("inquiry.queues.hint"));
        hint.addClassNames("t2", "queue-hint");
        var card = new Div(hint, list);
        card.addClassNames("card", "queue-card");
        add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        var all = board.all();
        list.removeAll();
        all.forEach(queue -> list.add(line(queue, all)));
    }

    private Component line(QueueDetails queue, List<QueueDetails> all) {
        var label = name(queue);
        var name = new Span(label);
        name.addClassNames("med", "cut");
        var slug = new Span(queue.slug());
        slug.addClassNames("t3", "xs");
        var head = new Div(name, slug);
        head.addClassName("row");
        if (queue.retired()) {
            head.add(StateBadge.plain(getTranslation("inquiry.queue.retired")));
        }
        var routed = new Span(
                queue.categories().isEmpty()
                        ? getTranslation("inquiry.queue.categories.none")
                        : String.join(
                                ", ",
                                queue.categories().stream().map(this::category).toList()));
        routed.addClassNames("t2", "xs");
        var text = new Div(head, routed);
        text.addClassName("rule-text");
        var up = icon(Icons.UP, getTranslation("inquiry.queue.up", label), () -> move(queue, queue.place() - 1));
        up.setEnabled(queue.place() > 1);
        var down = icon(Icons.DOWN, getTranslation("inquiry.queue.down", label), () -> move(queue, queue.place() + 1));
        down.setEnabled(queue.place() < all.size());
        var edit = small(label, "inquiry.queue.edit", () -> edit(queue));
        var end = queue.retired()
                ? small(label, "inquiry.queue.reopen", () -> reopen(queue))
                : small(label, "inquiry.queue.retire", () -> retire(queue));
        var deeds = new Div(up, down, edit, end);
        deeds.addClassNames("row", "rule-deeds");
        var line = new ListItem(text, deeds);
        line.addClassName("rule-line");
        return line;
    }

    private Button icon(Icons icon, String label, Runnable deed) {
        var button = new Button(icon.create(), _ -> deed.run());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Button small(String label, String key, Runnable deed) {
        var button = new Button(getTranslation(key), _ -> deed.run());
        button.setAriaLabel(label + ": " + getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private String name(QueueDetails queue) {
        return queue.name().in(Language.of(getLocale()));
    }

    private String category(String slug) {
        return new RuleWords(java.util.Map.of(), categories.all()).category(slug);
    }

    private void add() {
        new QueueDialog(null, categories.all(), typed -> {
                    desk.add(typed.slug(), typed.name(), typed.categories());
                    saved();
                })
                .open();
    }

    private void edit(QueueDetails queue) {
        new QueueDialog(queue, categories.all(), typed -> {
                    desk.change(queue.slug(), queue.version(), typed.name(), typed.categories(), null);
                    saved();
                })
                .open();
    }

    private void move(QueueDetails queue, int place) {
        Refusals.attempt(() -> desk.change(queue.slug(), queue.version(), queue.name(), queue.categories(), place));
        reload();
    }

    private void retire(QueueDetails queue) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("inquiry.queue.retire"));
        question.setText(getTranslation("inquiry.queue.retire.text", name(queue)));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shared.cancel"));
        question.setConfirmText(getTranslation("inquiry.queue.retire"));
        question.addConfirmListener(_ -> {
            if (Refusals.attempt(() -> desk.retire(queue.slug(), queue.version()))) {
                Toasts.done(getTranslation("inquiry.queue.retired.done", name(queue)));
            }
            reload();
        });
        question.open();
    }

    private void reopen(QueueDetails queue) {
        Refusals.attempt(() -> desk.reopen(queue.slug(), queue.version()));
        reload();
    }

    private void saved() {
        reload();
        Toasts.done(getTranslation("inquiry.queue.saved"));
    }
}
