package io.haedap.inquiry.template.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.Category;
import io.haedap.inquiry.InquiryQueue;
import io.haedap.inquiry.template.ReplyTemplate;
import io.haedap.inquiry.template.ReplyVariable;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.MarkdownEditor;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reply template is written here, with its preview; it stays open with what was typed while the callback refuses. */
class TemplateDialog extends Dialog {

    private final TextField koreanName = new TextField(getTranslation("inquiry.template.name.ko"));
    private final TextField englishName = new TextField(getTranslation("inquiry.template.name.en"));
    private final Select<InquiryQueue> queue = new Select<>();
    private final Select<Category> category = new Select<>();
    private final Checkbox account = new Checkbox(getTranslation("inquiry.template.account"));
    private final MarkdownEditor body = new MarkdownEditor(getTranslation("inquiry.template.body"));

    /** Where templates may belong. */
    record Places(List<InquiryQueue> queues, List<Category> categories) {}

    TemplateDialog(ReplyTemplate.@Nullable Draft before, Places places, Consumer<ReplyTemplate.Draft> callback) {
        var language = Language.of(getLocale());
        setHeaderTitle(getTranslation(before == null ? "inquiry.template.add" : "inquiry.template.change"));
        setWidth("min(980px, 96vw)");
        addClassName("reply-template-dialog");
        koreanName.setRequiredIndicatorVisible(true);
        queue.setLabel(getTranslation("inquiry.queue"));
        queue.setItems(places.queues());
        queue.setItemLabelGenerator(one ->
                one == null ? getTranslation("inquiry.queue.every") : one.name().in(language));
        queue.setEmptySelectionAllowed(true);
        queue.setEmptySelectionCaption(getTranslation("inquiry.queue.every"));
        category.setLabel(getTranslation("inquiry.category"));
        category.setItems(places.categories());
        category.setItemLabelGenerator(one -> one == null
                ? getTranslation("inquiry.template.category.every")
                : one.name().in(language));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(getTranslation("inquiry.template.category.every"));
        var names = new Div(koreanName, englishName, queue, category);
        names.addClassName("language-columns");
        account.setHelperText(getTranslation("inquiry.template.account.hint"));
        var form = new Div(names, account, variables(), body);
        form.addClassName("form");
        add(form);
        if (before != null) {
            show(before, places);
        }
        var save = new Button(getTranslation("shared.save"), _ -> {
            if (Refusals.attempt(fields(), () -> callback.accept(draft()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    /** What each stands for. */
    private Div variables() {
        var line = new Div(new Span(getTranslation("inquiry.template.variables")));
        line.addClassNames("row", "xs", "t2", "template-variables");
        for (var variable : ReplyVariable.values()) {
            var name = getTranslation("inquiry.template.variable." + variable);
            var chip = new Span(variable.written() + " " + name);
            chip.addClassName("chip");
            line.add(chip);
        }
        return line;
    }

    private void show(ReplyTemplate.Draft draft, Places places) {
        koreanName.setValue(draft.name().ko());
        englishName.setValue(Objects.requireNonNullElse(draft.name().en(), ""));
        places.queues().stream()
                .filter(one -> one.slug().equals(draft.queue()))
                .findFirst()
                .ifPresent(queue::setValue);
        places.categories().stream()
                .filter(one -> one.slug().equals(draft.category()))
                .findFirst()
                .ifPresent(category::setValue);
        body.setValue(draft.body());
        account.setValue(draft.account());
    }

    private ReplyTemplate.Draft draft() {
        var text = Objects.requireNonNullElse(body.getValue(), new LocalText("", null));
        return new ReplyTemplate.Draft(
                new LocalText(koreanName.getValue(), englishName.isEmpty() ? null : englishName.getValue()),
                queue.getOptionalValue().map(InquiryQueue::slug).orElse(null),
                category.getOptionalValue().map(Category::slug).orElse(null),
                text,
                account.getValue());
    }

    private Map<String, HasValidationProperties> fields() {
        return Map.of(
                "name.ko", koreanName,
                "name.en", englishName,
                "queue", queue,
                "categorySlug", category,
                "body.ko", body.korean(),
                "body.en", body.english());
    }
}
