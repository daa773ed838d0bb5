package io.haedap.inquiry.template.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.template.ReplyTemplate;
import io.haedap.inquiry.template.ReplyTemplateBoard;
import io.haedap.inquiry.template.ReplyTemplateDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** The list of templates that replies begin with. */
@Route("reply-templates")
@RolesAllowed(Rights.TEMPLATE_WRITE)
@Menu(title = "inquiry.templates", order = 14, icon = "tpl")
@StyleSheet("context://console-assets/inquiry.css")
class ReplyTemplatesView extends Screen implements AfterNavigationObserver {

    private static final int EXCERPT = 120;

    private final ReplyTemplateBoard board;
    private final ReplyTemplateDesk desk;
    private final InquiryBoard inquiries;
    private final CategoryTree categories;
    private final TextField search = new TextField();
    private final Div card = new Div();

    ReplyTemplatesView(
            ReplyTemplateBoard board, ReplyTemplateDesk desk, InquiryBoard inquiries, CategoryTree categories) {
        super("inquiry.templates");
        this.board = board;
        this.desk = desk;
        this.inquiries = inquiries;
        this.categories = categories;
        card.addClassNames("card", "reply-templates");
        search.setPlaceholder(getTranslation("inquiry.templates.search"));
        search.setAriaLabel(getTranslation("inquiry.templates.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> show());
        add(search, card);
        var add = new Button(getTranslation("inquiry.template.add"), Icons.PLUS.create(), _ -> write());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(add);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        card.removeAll();
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var all = board.all();
        var shown = all.stream()
                .filter(one -> one.draft().toString().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        beside(getTranslation("shared.rows.all", all.size()));
        var hint = new Paragraph(getTranslation("inquiry.templates.hint"));
        hint.addClassName("t2");
        card.add(hint);
        if (shown.isEmpty()) {
            card.add(new EmptyState(
                    Icons.TPL,
                    getTranslation("inquiry.templates.empty"),
                    getTranslation("inquiry.templates.hint"),
                    null));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        shown.forEach(template -> list.add(line(template)));
        card.add(list);
    }

    private ListItem line(ReplyTemplate template) {
        var language = Language.of(getLocale());
        var draft = template.draft();
        var name = new H2(draft.name().in(language));
        var excerpt = new Span(
                PlainText.shorten(Markdown.text(draft.body().in(language)).replaceAll("\\s+", " "), EXCERPT));
        excerpt.addClassNames("t2", "grow", "cut");
        var line = new ListItem(name, StateBadge.plain(queueName(draft.queue(), language), "st-draft"));
        if (draft.body().en() == null) {
            line.add(StateBadge.plain(getTranslation("inquiry.template.no-english"), "st-waiting"));
        }
        var change = new Button(getTranslation("inquiry.template.change"), _ -> change(template));
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel(name.getText() + " " + change.getText());
        var remove = new Button(getTranslation("inquiry.template.remove"), _ -> remove(template));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.setAriaLabel(name.getText() + " " + remove.getText());
        line.add(excerpt, change, remove);
        line.addClassNames("row", "template-line");
        return line;
    }

    private String queueName(@org.jspecify.annotations.Nullable String slug, Language language) {
        return inquiries.queues().stream()
                .filter(queue -> queue.slug().equals(slug))
                .map(InquiryQueue::name)
                .map(name -> name.in(language))
                .findFirst()
                .orElse(slug == null ? getTranslation("inquiry.queue.every") : slug);
    }

    private TemplateDialog.Places places() {
        return new TemplateDialog.Places(inquiries.queues(), categories.all());
    }

    private void write() {
        new TemplateDialog(null, places(), draft -> {
                    desk.add(draft);
                    done("inquiry.template.added");
                })
                .open();
    }

    private void change(ReplyTemplate template) {
        new TemplateDialog(template.draft(), places(), draft -> {
                    desk.change(template.id(), template.version(), draft);
                    done("inquiry.template.changed");
                })
                .open();
    }

    private void remove(ReplyTemplate template) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("inquiry.template.remove.title"));
        dialog.setText(getTranslation(
                "inquiry.template.remove.text", template.draft().name().ko()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("inquiry.template.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> Refusals.attempt(() -> {
            desk.remove(template.id(), template.version());
            done("inquiry.template.removed");
        }));
        dialog.open();
    }

    private void done(String key) {
        show();
        Toasts.done(getTranslation(key));
    }
}
