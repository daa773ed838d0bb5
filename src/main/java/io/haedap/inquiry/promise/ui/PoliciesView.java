package io.haedap.inquiry.promise.ui;

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
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.hours.OpeningHours;
import io.haedap.inquiry.promise.PolicyDesk;
import io.haedap.inquiry.promise.PromisePolicy;
import io.haedap.inquiry.promise.Recount;
import io.haedap.inquiry.queue.QueueBoard;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is promised to which inquiries, in the order in which the policies are asked; each shows what it would move before it is saved. */
@Route("promises")
@Menu(title = "inquiry.promise.title", order = 104.5, icon = "clock")
@RolesAllowed(Rights.QUEUE_WRITE)
@StyleSheet("context://console-assets/queue.css")
@StyleSheet("context://console-assets/promise.css")
class PoliciesView extends Screen implements AfterNavigationObserver {

    private final PolicyDesk desk;
    private final Times times;
    private final PolicyWords words;
    private final Div progress = new Div();
    private final OrderedList list = new OrderedList();

    PoliciesView(
            PolicyDesk desk,
            QueueBoard queues,
            CategoryTree categories,
            OpeningHours hours,
            Times times,
            ScreenNews news,
            Clock clock) {
        super("inquiry.promise.title");
        this.desk = desk;
        this.times = times;
        this.words = new PolicyWords(queues.names(), categories.all(), calendars(hours, times, clock));
        var add = new Button(getTranslation("inquiry.promise.add"), Icons.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
        var hint = new Paragraph(getTranslation("inquiry.promise.hint"));
        hint.addClassNames("t2", "queue-hint");
        progress.addClassName("promise-progress");
        progress.getElement().setAttribute("role", "status");
        list.addClassName("rule-list");
        var card = new Div(hint, progress, list);
        card.addClassNames("card", "queue-card");
        add(card);
        news.tell(this, topic -> topic.equals("inquiry:recount") || topic.equals("inquiry:promises"), this::reload);
    }

    private static Map<String, LocalText> calendars(OpeningHours hours, Times times, Clock clock) {
        var names = new LinkedHashMap<String, LocalText>();
        hours.all(times.today().getYear(), clock.instant())
                .forEach(calendar -> names.put(calendar.slug(), calendar.name()));
        return names;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        progress.removeAll();
        desk.progress().ifPresent(this::show);
        list.removeAll();
        desk.all().forEach(policy -> list.add(line(policy)));
    }

    private void show(Recount recount) {
        if (!recount.isOver()) {
            showProgress(recount);
        }
        if (recount.skipped() > 0) {
            var words = new Span(getTranslation("inquiry.promise.skipped", recount.skipped()));
            words.addClassNames("xs", "t2");
            progress.add(words);
        }
    }

    private void showProgress(Recount recount) {
        var done = Math.min(recount.done(), recount.total());
        var bar = new ProgressBar(0, Math.max(1, recount.total()), done);
        var words = getTranslation("inquiry.promise.counting", done, recount.total());
        bar.getElement().setAttribute("aria-label", words);
        var text = new Span(words);
        text.addClassNames("xs", "t2");
        progress.add(text, bar);
    }

    private Component line(PromisePolicy policy) {
        var name = new Span(policy.name());
        name.addClassNames("med", "cut");
        var head = new Div(name);
        head.addClassName("row");
        if (policy.isDefault()) {
            head.add(StateBadge.plain(getTranslation("inquiry.promise.default")));
        }
        var scope = new Span(words.scope(policy.scope()));
        scope.addClassNames("t2", "xs");
        var terms = new Span(words.terms(policy.terms()));
        terms.addClassName("xs");
        var warnings = new Span(words.warnings(policy.terms()));
        warnings.addClassNames("t2", "xs");
        var text = new Div(head, scope, terms, warnings);
        text.addClassName("rule-text");
        var edit = new Button(getTranslation("inquiry.promise.edit"), _ -> edit(policy));
        edit.setAriaLabel(policy.name() + ": " + getTranslation("inquiry.promise.edit"));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var deeds = new Div(edit);
        deeds.addClassNames("row", "rule-deeds");
        if (!policy.isDefault()) {
            var delete = new Button(Icons.TRASH.create(), _ -> delete(policy));
            delete.setAriaLabel(policy.name() + ": " + getTranslation("inquiry.promise.delete"));
            delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            deeds.add(delete);
        }
        var line = new ListItem(text, deeds);
        line.addClassName("rule-line");
        return line;
    }

    private void add() {
        new PolicyDialog(null, words, times, typed -> desk.preview(typed, null), typed -> {
                    desk.add(typed);
                    saved();
                })
                .open();
    }

    private void edit(PromisePolicy policy) {
        new PolicyDialog(policy, words, times, typed -> desk.preview(typed, policy.id()), typed -> {
                    desk.change(policy.id(), policy.version(), typed);
                    saved();
                })
                .open();
    }

    private void saved() {
        reload();
        Toasts.done(getTranslation("inquiry.promise.saved"));
    }

    private void delete(PromisePolicy policy) {
        Refusals.attempt(() -> {
            var preview = desk.previewWithout(policy.id());
            var question = new ConfirmDialog();
            question.setHeader(getTranslation("inquiry.promise.delete"));
            question.setText(new Div(
                    new Paragraph(getTranslation("inquiry.promise.delete.text", policy.name())),
                    new PreviewResult(preview, times)));
            question.setCancelable(true);
            question.setCancelText(getTranslation("shared.cancel"));
            question.setConfirmText(getTranslation("inquiry.promise.delete"));
            question.setConfirmButtonTheme("error primary");
            question.addConfirmListener(_ -> {
                if (Refusals.attempt(() -> desk.delete(policy.id(), policy.version()))) {
                    Toasts.done(getTranslation("inquiry.promise.deleted"));
                }
                reload();
            });
            question.open();
        });
    }
}
