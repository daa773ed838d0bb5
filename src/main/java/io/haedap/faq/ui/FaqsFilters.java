package io.haedap.faq.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.haedap.category.Category;
import io.haedap.faq.FaqAuthor;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqVisibility;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields above the list; each change is told at once. The rarer ones are folded away while they are not used. */
class FaqsFilters extends Div {

    private final TextField words = new TextField();
    private final ComboBox<Category> category = new ComboBox<>();
    private final Select<FaqFilter.Translation> translation = new Select<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final ComboBox<FaqAuthor> author = new ComboBox<>();
    private final Select<FaqVisibility> visibility = new Select<>();
    private final Checkbox overdue = new Checkbox(getTranslation("faq.filter.overdue"));
    private final Div rarer = new Div(translation, tag, author, visibility, overdue);
    private final Button unfold;
    private final Consumer<FaqFilter> listener;
    private FaqFilter shown = FaqFilter.EVERYTHING;
    private boolean filling;

    FaqsFilters(FaqBoard board, List<Category> tree, Consumer<FaqFilter> listener) {
        this.listener = listener;
        addClassNames("filters", "faq-filters");
        words.setPlaceholder(getTranslation("faq.filter.words"));
        words.setAriaLabel(getTranslation("faq.filter.words"));
        words.setPrefixComponent(Icons.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        var authors = board.authors();
        choice(category, "faq.filter.category");
        category.setItems(tree);
        category.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        choice(tag, "faq.filter.tag");
        tag.setItems(query -> {
            var beginning = query.getFilter().orElse("");
            var offset = query.getOffset();
            var limit = query.getLimit();
            return offset > 0 ? Stream.empty() : board.tags(beginning, limit).stream();
        });
        choice(author, "faq.filter.author");
        author.setItems(authors);
        author.setItemLabelGenerator(FaqAuthor::name);
        choice(translation, "faq.filter.translation");
        translation.setItems(FaqFilter.Translation.values());
        translation.setItemLabelGenerator(
                one -> getTranslation(one == null ? "faq.filter.translation" : "faq.filter.translation." + one));
        choice(visibility, "faq.filter.visibility");
        visibility.setItems(FaqVisibility.values());
        visibility.setItemLabelGenerator(
                one -> getTranslation(one == null ? "faq.filter.visibility" : "faq.visibility." + one));
        rarer.addClassName("faq-filters-more");
        rarer.setId("faq-filters-more");
        unfold = new Button(getTranslation("faq.filter.more"), Icons.FILTER.create(), _ -> fold(rarer.isVisible()));
        unfold.addThemeVariants(ButtonVariant.TERTIARY);
        add(words, category, unfold, rarer);
        for (HasValue<?, ?> field : List.of(words, category, translation, tag, author, visibility, overdue)) {
            field.addValueChangeListener(_ -> changed());
        }
        fold(true);
    }

    private void choice(ComboBox<?> field, String key) {
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setClearButtonVisible(true);
    }

    private void choice(Select<?> field, String key) {
        field.setAriaLabel(getTranslation(key));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(key));
    }

    private void fold(boolean folded) {
        rarer.setVisible(!folded);
        unfold.getElement().setAttribute("aria-expanded", String.valueOf(!folded));
    }

    private void changed() {
        if (!filling) {
            listener.accept(filter());
        }
    }

    private FaqFilter filter() {
        var chosen = category.getValue();
        var wrote = author.getValue();
        return new FaqFilter(
                chosen == null ? null : chosen.slug(),
                shown.status(),
                words.isEmpty() ? null : words.getValue(),
                translation.getValue(),
                tag.getValue(),
                wrote == null ? null : wrote.id(),
                visibility.getValue(),
                overdue.getValue());
    }

    void show(FaqFilter filter) {
        shown = filter;
        filling = true;
        words.setValue(Objects.requireNonNullElse(filter.words(), ""));
        category.setValue(first(category, one -> one.slug().equals(filter.categorySlug())));
        translation.setValue(filter.translation());
        tag.setValue(filter.tag());
        author.setValue(first(author, one -> one.id().equals(filter.author())));
        visibility.setValue(filter.visibility());
        overdue.setValue(filter.overdue());
        filling = false;
        var used = filter.translation() != null
                || filter.tag() != null
                || filter.author() != null
                || filter.visibility() != null
                || filter.overdue();
        if (used) {
            fold(false);
        }
    }

    private static <T> @Nullable T first(ComboBox<T> field, java.util.function.Predicate<T> wanted) {
        return field.getListDataView().getItems().filter(wanted).findFirst().orElse(null);
    }
}
