package io.haedap.faq.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.haedap.category.Category;
import io.haedap.faq.transfer.HelpCentreChoices;
import io.haedap.faq.transfer.HelpCentrePlacing;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of our categories stand for those of another help centre: proposed, and changed one by one. */
class PlacesPanel extends Div {

    private final List<Category> categories;
    private final Runnable changed;
    private final Checkbox making = new Checkbox(getTranslation("faq.transfer.making"));
    private final TextField home = new TextField(getTranslation("faq.transfer.home"));
    private final Div rows = new Div();
    private final Map<String, String> chosen = new LinkedHashMap<>();

    PlacesPanel(List<Category> categories, boolean mayMake, Runnable changed) {
        this.categories = categories;
        this.changed = changed;
        addClassName("transfer-places");
        rows.addClassName("transfer-rows");
        making.setVisible(mayMake);
        making.setHelperText(getTranslation("faq.transfer.making.hint"));
        making.addValueChangeListener(_ -> changed.run());
        home.setHelperText(getTranslation("faq.transfer.home.hint"));
        home.setPlaceholder("https://");
        home.setClearButtonVisible(true);
        home.addValueChangeListener(_ -> changed.run());
        add(
                new H3(getTranslation("faq.transfer.places")),
                new Paragraph(getTranslation("faq.transfer.places.hint")),
                rows,
                making,
                home);
        setVisible(false);
    }

    HelpCentreChoices choices(@Nullable Category otherwise) {
        return new HelpCentreChoices(
                Map.copyOf(chosen),
                making.getValue(),
                otherwise == null ? null : otherwise.slug(),
                home.isEmpty() ? null : home.getValue().strip());
    }

    void forget() {
        chosen.clear();
        rows.removeAll();
        setVisible(false);
    }

    void show(List<HelpCentrePlacing> placings) {
        rows.removeAll();
        placings.forEach(placing -> rows.add(row(placing)));
        setVisible(true);
    }

    private Div row(HelpCentrePlacing placing) {
        var name = new Span(placing.name());
        name.addClassName("transfer-place");
        var count = new Span(getTranslation("faq.transfer.count", placing.articles()));
        count.addClassName("transfer-articles");
        var target = new ComboBox<Category>();
        target.setItems(categories);
        target.setItemLabelGenerator(one -> one.name().in(Language.of(getLocale())));
        target.setAriaLabel(getTranslation("faq.transfer.place", placing.name()));
        target.setClearButtonVisible(chosen.containsKey(placing.origin()));
        target.setPlaceholder(getTranslation(placing.made() ? "faq.transfer.made" : "faq.transfer.unplaced"));
        categories.stream()
                .filter(one -> Objects.equals(one.slug(), placing.categorySlug()))
                .findFirst()
                .ifPresent(target::setValue);
        target.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                chosen.remove(placing.origin());
            } else {
                chosen.put(placing.origin(), change.getValue().slug());
            }
            changed.run();
        });
        var row = new Div(new Div(name, count), target);
        row.addClassName("transfer-row");
        return row;
    }
}
