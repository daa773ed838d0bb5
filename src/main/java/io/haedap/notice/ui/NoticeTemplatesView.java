package io.haedap.notice.ui;

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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.haedap.notice.NoticeTemplate;
import io.haedap.notice.NoticeTemplateBoard;
import io.haedap.notice.NoticeTemplateDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;

/** The list of templates that notices begin with. */
@Route("notices/templates")
@RolesAllowed(Rights.NOTICE_READ)
@StyleSheet("context://console-assets/notice.css")
class NoticeTemplatesView extends Screen implements AfterNavigationObserver {

    private final NoticeTemplateBoard board;
    private final NoticeTemplateDesk desk;
    private final boolean writable;
    private final Div card = new Div();

    NoticeTemplatesView(NoticeTemplateBoard board, NoticeTemplateDesk desk, CurrentStaff staff) {
        super("notice.templates");
        this.board = board;
        this.desk = desk;
        this.writable = staff.may(Rights.NOTICE_WRITE);
        crumb(getTranslation("notice.menu"), NoticesView.class);
        card.addClassNames("card", "notice-templates");
        add(card);
        if (writable) {
            var add = new Button(
                    getTranslation("notice.templates.add"),
                    Icons.PLUS.create(),
                    _ -> new NoticeTemplateDialog(null, draft -> {
                                desk.add(draft);
                                done("notice.templates.added");
                            })
                            .open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            actions(add);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void done(String key) {
        show();
        Toasts.done(getTranslation(key));
    }

    private void show() {
        card.removeAll();
        var all = board.all();
        beside(getTranslation("shared.rows.all", all.size()));
        var hint = new Paragraph(getTranslation("notice.templates.hint"));
        hint.addClassName("t2");
        card.add(hint);
        if (all.isEmpty()) {
            card.add(new EmptyState(
                    Icons.MEGA,
                    getTranslation("notice.templates.empty"),
                    getTranslation("notice.templates.hint"),
                    null));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        all.forEach(template -> list.add(line(template)));
        card.add(list);
    }

    private ListItem line(NoticeTemplate template) {
        var language = Language.of(getLocale());
        var name = new H2(template.draft().name().in(language));
        var title = new Span(template.draft().translations().in(language).title());
        title.addClassNames("t2", "grow");
        var line = new ListItem(
                name,
                StateBadge.plain(
                        getTranslation("notice.kind." + template.draft().kind()), "st-draft"),
                title);
        line.addClassName("template-line");
        if (writable) {
            var change = new Button(getTranslation("notice.templates.change"), _ -> change(template));
            change.addThemeVariants(ButtonVariant.SMALL);
            change.setAriaLabel(name.getText() + " " + change.getText());
            var remove = new Button(getTranslation("notice.templates.remove"), _ -> remove(template));
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            remove.setAriaLabel(name.getText() + " " + remove.getText());
            line.add(change, remove);
        }
        return line;
    }

    private void change(NoticeTemplate template) {
        new NoticeTemplateDialog(template.draft(), draft -> {
                    desk.change(template.id(), template.version(), draft);
                    done("notice.templates.changed");
                })
                .open();
    }

    private void remove(NoticeTemplate template) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("notice.templates.remove.title"));
        dialog.setText(getTranslation(
                "notice.templates.remove.text", template.draft().name().ko()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("notice.templates.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> Refusals.attempt(() -> {
            desk.remove(template.id(), template.version());
            done("notice.templates.removed");
        }));
        dialog.open();
    }
}
