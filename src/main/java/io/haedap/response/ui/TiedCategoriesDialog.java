package io.haedap.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.haedap.category.Category;
import io.haedap.response.TiedService;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Refusals;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Chooses the categories in which customers write when a service fails. */
class TiedCategoriesDialog extends Dialog {

    TiedCategoriesDialog(TiedService tied, List<Category> all, Consumer<List<String>> save) {
        setHeaderTitle(getTranslation("response.tied.title"));
        setWidth("min(520px, 94vw)");
        var categories = new MultiSelectComboBox<Category>(getTranslation("response.tied.field"));
        categories.setItems(all);
        categories.setItemLabelGenerator(category -> category.name().in(Language.of(getLocale())));
        categories.setHelperText(getTranslation("response.tied.hint"));
        categories.setValue(all.stream()
                .filter(category -> tied.categories().contains(category.slug()))
                .collect(Collectors.toSet()));
        var form = new Div(categories);
        form.addClassName("form");
        add(form);
        var done = new Button(getTranslation("shared.save"), _ -> {
            var wanted = categories.getValue().stream().map(Category::slug).toList();
            if (Refusals.attempt(Map.of("categories", categories), () -> save.accept(wanted))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), done);
    }
}
