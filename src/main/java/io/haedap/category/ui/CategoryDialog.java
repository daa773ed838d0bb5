package io.haedap.category.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.CategoryDetails;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of a category in both languages, its parent and, for a new one, its permanent slug. */
class CategoryDialog extends Dialog {

    /** Takes what was typed; a refusal is shown beside its field. */
    interface Callback {
        void save(String slug, @Nullable String parentSlug, LocalText name);
    }

    CategoryDialog(@Nullable CategoryDetails shown, List<CategoryDetails> parents, Callback callback) {
        setHeaderTitle(getTranslation(shown == null ? "category.add" : "category.change"));
        var korean = new TextField(getTranslation("category.name.ko"));
        korean.setRequiredIndicatorVisible(true);
        korean.setMaxLength(100);
        var english = new TextField(getTranslation("category.name.en"));
        english.setMaxLength(100);
        var slug = new TextField(getTranslation("category.slug"));
        slug.setHelperText(getTranslation("category.slug.hint"));
        slug.setRequiredIndicatorVisible(true);
        slug.setMaxLength(60);
        var parent = new ComboBox<CategoryDetails>(getTranslation("category.parent"));
        parent.setItems(parents);
        parent.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        parent.setPlaceholder(getTranslation("category.root"));
        parent.setClearButtonVisible(true);
        if (shown != null) {
            korean.setValue(shown.name().ko());
            english.setValue(Objects.requireNonNullElse(shown.name().en(), ""));
            slug.setValue(shown.slug());
            slug.setReadOnly(true);
            parents.stream()
                    .filter(one -> one.slug().equals(shown.parentSlug()))
                    .findFirst()
                    .ifPresent(parent::setValue);
        }
        var fields = new Div(korean, english, slug, parent);
        fields.addClassName("form");
        var save = new Button(getTranslation("shared.save"), _ -> {
            var byName = Map.of("name.ko", korean, "name.en", english, "slug", slug, "parentSlug", parent);
            var chosen = parent.getValue();
            if (Refusals.attempt(
                    byName,
                    () -> callback.save(
                            slug.getValue().strip(),
                            chosen == null ? null : chosen.slug(),
                            new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue())))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(fields);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
        korean.focus();
    }
}
