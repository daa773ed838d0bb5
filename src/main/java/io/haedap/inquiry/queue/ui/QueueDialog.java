package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.Category;
import io.haedap.inquiry.queue.QueueDetails;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names a queue and says which categories come into it; its short name is chosen once. */
class QueueDialog extends Dialog {

    record Typed(@Nullable String slug, LocalText name, Set<String> categories) {}

    QueueDialog(@Nullable QueueDetails queue, List<Category> categories, Consumer<Typed> keep) {
        setHeaderTitle(getTranslation(queue == null ? "inquiry.queue.add" : "inquiry.queue.edit"));
        setWidth("min(480px, 94vw)");
        var ko = new TextField(getTranslation("inquiry.queue.name.ko"));
        var en = new TextField(getTranslation("inquiry.queue.name.en"));
        var slug = new TextField(getTranslation("inquiry.queue.slug"));
        slug.setHelperText(getTranslation("inquiry.queue.slug.hint"));
        var routed = new MultiSelectComboBox<String>(getTranslation("inquiry.queue.categories"));
        var words = new RuleWords(Map.of(), categories);
        routed.setItems(categories.stream().map(Category::slug).toList());
        routed.setItemLabelGenerator(words::category);
        routed.setHelperText(getTranslation("inquiry.queue.categories.hint"));
        ko.setRequiredIndicatorVisible(true);
        ko.setManualValidation(true);
        slug.setRequiredIndicatorVisible(true);
        slug.setManualValidation(true);
        if (queue != null) {
            ko.setValue(queue.name().ko());
            en.setValue(queue.name().en() == null ? "" : queue.name().en());
            slug.setValue(queue.slug());
            slug.setReadOnly(true);
            routed.setValue(queue.categories());
        }
        List.of(ko, en, slug).forEach(field -> field.setWidthFull());
        routed.setWidthFull();
        var form = new Div(ko, en, slug, routed);
        form.addClassNames("form", "dialog-form");
        add(form);
        var save = new Button(getTranslation("shared.save"), _ -> {
            var typed = new Typed(
                    slug.getValue(),
                    new LocalText(ko.getValue(), en.getValue().isBlank() ? null : en.getValue()),
                    Set.copyOf(routed.getValue()));
            if (Refusals.attempt(
                    Map.of("name.ko", ko, "name.en", en, "slug", slug, "categories", routed),
                    () -> keep.accept(typed))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }
}
