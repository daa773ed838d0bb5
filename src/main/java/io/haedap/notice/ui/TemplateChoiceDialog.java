package io.haedap.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.haedap.notice.NoticeTemplate;
import io.haedap.shared.Language;
import java.util.List;
import java.util.function.Consumer;

/** Offers the templates, each with its kind and title. */
class TemplateChoiceDialog extends Dialog {

    TemplateChoiceDialog(List<NoticeTemplate> templates, Consumer<NoticeTemplate> callback) {
        setHeaderTitle(getTranslation("notice.templates.choose"));
        addClassName("notice-choice-dialog");
        setWidth("min(520px, 92vw)");
        var list = new UnorderedList();
        list.addClassName("notice-choices");
        templates.forEach(template -> list.add(new ListItem(choice(template, callback))));
        var manage = new RouterLink(getTranslation("notice.templates.manage"), NoticeTemplatesView.class);
        add(list, manage);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()));
    }

    private NativeButton choice(NoticeTemplate template, Consumer<NoticeTemplate> callback) {
        var language = Language.of(getLocale());
        var name = new Span(template.draft().name().in(language));
        name.addClassName("strong");
        var kind = new Span(getTranslation("notice.kind." + template.draft().kind()));
        kind.addClassNames("xs", "t3");
        var title = new Span(template.draft().translations().in(language).title());
        title.addClassName("t2");
        var choice = new NativeButton("", _ -> {
            close();
            callback.accept(template);
        });
        choice.add(name, title, kind);
        choice.addClassName("notice-choice");
        return choice;
    }
}
