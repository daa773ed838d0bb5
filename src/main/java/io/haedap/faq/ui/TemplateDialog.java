package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.faq.FaqSection;
import io.haedap.faq.FaqSections;
import io.haedap.faq.FaqTemplate;
import io.haedap.shared.Language;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Offers the skeletons, each with what it is good for and the sections it brings. */
class TemplateDialog extends Dialog {

    TemplateDialog(List<FaqTemplate> templates, Consumer<FaqTemplate> callback) {
        setHeaderTitle(getTranslation("faq.template.title"));
        addClassName("template-dialog");
        var list = new UnorderedList();
        list.addClassName("template-list");
        templates.forEach(template -> list.add(new ListItem(choice(template, callback))));
        add(list);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()));
    }

    private NativeButton choice(FaqTemplate template, Consumer<FaqTemplate> callback) {
        var language = Language.of(getLocale());
        var name = new Span(template.name().in(language));
        name.addClassName("strong");
        var hint = new Span(template.hint().in(language));
        hint.addClassName("t2");
        var sections = new Span(FaqSections.of(template.body().in(language)).all().stream()
                .map(FaqSection::heading)
                .collect(Collectors.joining(" · ")));
        sections.addClassNames("xs", "t3");
        var choice = new NativeButton("", _ -> {
            close();
            callback.accept(template);
        });
        choice.add(name, hint, sections);
        choice.addClassName("template-choice");
        return choice;
    }
}
