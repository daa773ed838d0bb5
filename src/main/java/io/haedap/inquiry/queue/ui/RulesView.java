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
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.queue.NewRule;
import io.haedap.inquiry.queue.QueueBoard;
import io.haedap.inquiry.queue.RoutingDesk;
import io.haedap.inquiry.queue.RoutingRule;
import io.haedap.inquiry.queue.TrialDesk;
import io.haedap.people.Rights;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The rules that route what comes in, in their order; each is tried on past inquiries before it is saved. */
@Route("queues/rules")
@RolesAllowed(Rights.QUEUE_WRITE)
@StyleSheet("context://console-assets/queue.css")
class RulesView extends Screen implements AfterNavigationObserver {

    private final RoutingDesk desk;
    private final TrialDesk trials;
    private final RuleWords words;
    private final Div content = new Div();

    RulesView(RoutingDesk desk, TrialDesk trials, QueueBoard queues, CategoryTree categories) {
        super("inquiry.rules");
        this.desk = desk;
        this.trials = trials;
        this.words = new RuleWords(queues.names(), categories.all());
        crumb(getTranslation("inquiry.queues.title"), QueuesView.class);
        var add = new Button(getTranslation("inquiry.rule.add"), Icons.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
        var hint = new Paragraph(getTranslation("inquiry.rules.hint"));
        hint.addClassNames("t2", "queue-hint");
        var card = new Div(hint, content);
        card.addClassNames("card", "queue-card");
        add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        var all = desk.all();
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    Icons.SWAP, getTranslation("inquiry.rules.none"), getTranslation("inquiry.rules.none.hint"), null));
            return;
        }
        var list = new OrderedList();
        list.addClassName("rule-list");
        all.forEach(rule -> list.add(line(rule, all)));
        content.add(list);
    }

    private Component line(RoutingRule rule, List<RoutingRule> all) {
        var name = new Span(rule.name());
        name.addClassNames("med", "cut");
        var head = new Div(name);
        head.addClassName("row");
        if (!rule.enabled()) {
            head.add(StateBadge.plain(getTranslation("inquiry.rule.off")));
        }
        var when = new Span(words.when(rule.when()));
        when.addClassNames("t2", "xs");
        var then = new Span(words.then(rule.then()));
        then.addClassName("xs");
        var text = new Div(head, when, then);
        text.addClassName("rule-text");
        var up = icon(Icons.UP, "inquiry.rule.up", rule, () -> move(rule, rule.place() - 1));
        up.setEnabled(rule.place() > 1);
        var down = icon(Icons.DOWN, "inquiry.rule.down", rule, () -> move(rule, rule.place() + 1));
        down.setEnabled(rule.place() < all.size());
        var edit = new Button(getTranslation("inquiry.rule.edit"), _ -> edit(rule));
        edit.setAriaLabel(rule.name() + ": " + getTranslation("inquiry.rule.edit"));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var delete = new Button(Icons.TRASH.create(), _ -> delete(rule));
        delete.setAriaLabel(rule.name() + ": " + getTranslation("inquiry.rule.delete"));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var deeds = new Div(up, down, edit, delete);
        deeds.addClassNames("row", "rule-deeds");
        var line = new ListItem(text, deeds);
        line.addClassName("rule-line");
        return line;
    }

    private Button icon(Icons icon, String key, RoutingRule rule, Runnable deed) {
        var button = new Button(icon.create(), _ -> deed.run());
        button.setAriaLabel(getTranslation(key, rule.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void add() {
        new RuleDialog(null, words, rule -> trials.of(rule, null), rule -> {
                    desk.add(rule);
                    saved();
                })
                .open();
    }

    private void edit(RoutingRule rule) {
        new RuleDialog(rule, words, draft -> trials.of(draft, rule.id()), draft -> {
                    desk.change(rule.id(), rule.version(), draft);
                    saved();
                })
                .open();
    }

    private void move(RoutingRule rule, int place) {
        Refusals.attempt(() -> desk.change(
                rule.id(), rule.version(), new NewRule(rule.name(), rule.enabled(), rule.when(), rule.then(), place)));
        reload();
    }

    private void saved() {
        reload();
        Toasts.done(getTranslation("inquiry.rule.saved"));
    }

    private void delete(RoutingRule rule) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("inquiry.rule.delete"));
        question.setText(getTranslation("inquiry.rule.delete.text", rule.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shared.cancel"));
        question.setConfirmText(getTranslation("inquiry.rule.delete"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(_ -> {
            if (Refusals.attempt(() -> desk.delete(rule.id(), rule.version()))) {
                Toasts.done(getTranslation("inquiry.rule.deleted"));
            }
            reload();
        });
        question.open();
    }
}
