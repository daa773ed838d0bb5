package io.haedap.release.ui;

import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.category.CategoryPlace;
import io.haedap.category.CategoryStand;
import io.haedap.release.HeldCategory;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a category is to be called and where it is to stand when the bundle goes live; begins with how it stands now. */
class CategoryChangeDialog extends Dialog {

    /** Takes what was typed, over the version that was shown; a refusal is shown beside its field. */
    interface Callback {
        void save(String slug, long version, CategoryPlace place);
    }

    private final List<CategoryStand> tree;
    private final ComboBox<CategoryStand> category = new ComboBox<>(getTranslation("release.change.category"));
    private final TextField korean = new TextField(getTranslation("category.name.ko"));
    private final TextField english = new TextField(getTranslation("category.name.en"));
    private final ComboBox<CategoryStand> parent = new ComboBox<>(getTranslation("release.change.parent"));
    private final IntegerField position = new IntegerField(getTranslation("release.change.position"));

    /** {@code held} is what the bundle holds already, null for another category. */
    CategoryChangeDialog(List<CategoryStand> tree, @Nullable HeldCategory held, Callback callback) {
        this.tree = tree;
        setHeaderTitle(getTranslation("release.change.title"));
        setWidth("min(480px, 92vw)");
        category.setItems(tree);
        category.setItemLabelGenerator(this::name);
        category.setRequiredIndicatorVisible(true);
        category.setReadOnly(held != null);
        korean.setRequiredIndicatorVisible(true);
        korean.setMaxLength(100);
        english.setMaxLength(100);
        parent.setItemLabelGenerator(this::name);
        parent.setPlaceholder(getTranslation("category.root"));
        parent.setClearButtonVisible(true);
        position.setMin(1);
        position.setStepButtonsVisible(true);
        position.setValueChangeMode(ValueChangeMode.EAGER);
        category.addValueChangeListener(change -> begin(change.getValue()));
        parent.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                position.setValue(last(change.getValue()));
            }
        });
        List.<HasSize>of(category, korean, english, parent, position).forEach(HasSize::setWidthFull);
        var form = new Div(
                new Paragraph(getTranslation("release.change.text")), category, korean, english, parent, position);
        form.addClassName("form");
        add(form);
        begin(null);
        if (held != null) {
            category.setValue(stands(held.slug()));
            fill(held.change().to());
        }
        var save = new Button(getTranslation(held == null ? "release.action.add" : "shared.save"), _ -> save(callback));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), save);
    }

    private void begin(@Nullable CategoryStand chosen) {
        List.<HasEnabled>of(korean, english, parent, position).forEach(field -> field.setEnabled(chosen != null));
        if (chosen != null) {
            parent.setItems(
                    tree.stream().filter(one -> !isIn(one, chosen.slug())).toList());
            fill(chosen.place());
        }
    }

    private void fill(CategoryPlace place) {
        korean.setValue(place.name().ko());
        english.setValue(Objects.requireNonNullElse(place.name().en(), ""));
        var above = place.parentSlug();
        parent.setValue(above == null ? null : stands(above));
        position.setValue(place.position());
    }

    private void save(Callback callback) {
        var chosen = category.getValue();
        if (chosen == null) {
            category.setErrorMessage(getTranslation("invalid.required"));
            category.setInvalid(true);
            return;
        }
        var above = parent.getValue();
        var place = new CategoryPlace(
                new LocalText(korean.getValue(), english.isEmpty() ? null : english.getValue()),
                above == null ? null : above.slug(),
                Objects.requireNonNullElse(position.getValue(), Integer.MAX_VALUE));
        Map<String, HasValidationProperties> fields = Map.of(
                "slug", category, "name.ko", korean, "name.en", english, "parentSlug", parent, "position", position);
        if (Refusals.attempt(fields, () -> callback.save(chosen.slug(), chosen.version(), place))) {
            close();
        }
    }

    private @Nullable CategoryStand stands(String slug) {
        return tree.stream().filter(one -> one.slug().equals(slug)).findFirst().orElse(null);
    }

    /** Whether it is that category or lies below it. */
    private boolean isIn(CategoryStand one, String slug) {
        for (var at = one; at != null; ) {
            if (at.slug().equals(slug)) {
                return true;
            }
            var above = at.place().parentSlug();
            at = above == null ? null : stands(above);
        }
        return false;
    }

    private int last(@Nullable CategoryStand below) {
        var slug = below == null ? null : below.slug();
        return 1
                + (int) tree.stream()
                        .filter(one -> Objects.equals(one.place().parentSlug(), slug) && one != category.getValue())
                        .count();
    }

    private String name(CategoryStand one) {
        var above = one.place().parentSlug();
        var name = one.place().name().in(Language.of(getLocale()));
        var parentOf = above == null ? null : stands(above);
        return parentOf == null ? name : name(parentOf) + " \u203a " + name;
    }
}
