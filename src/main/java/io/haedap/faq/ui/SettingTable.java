package io.haedap.faq.ui;

import com.vaadin.flow.component.html.DescriptionList;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqDifference;
import io.haedap.shared.Difference;
import io.haedap.shared.Language;
import io.haedap.shared.ui.DifferenceText;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs around the text: category, tags, dates. */
class SettingTable extends DescriptionList {

    private final CategoryTree categories;
    private final Times times;

    SettingTable(CategoryTree categories, Times times) {
        this.categories = categories;
        this.times = times;
        addClassName("setting-differences");
    }

    void show(List<FaqDifference.Setting> settings) {
        removeAll();
        setVisible(!settings.isEmpty());
        for (var setting : settings) {
            var before = words(setting.name(), setting.before());
            var after = words(setting.name(), setting.after());
            var pieces = List.of(
                    new Difference.Piece(Difference.Change.GONE, before),
                    new Difference.Piece(Difference.Change.SAME, " → "),
                    new Difference.Piece(Difference.Change.NEW, after));
            add(new Term(getTranslation("faq.setting." + setting.name())));
            add(new Description(new DifferenceText(
                    setting.after() instanceof Collection<?> ? Difference.words(before, after) : pieces,
                    DifferenceText.Side.BOTH)));
        }
    }

    private String words(String name, @Nullable Object value) {
        return switch (value) {
            case null -> getTranslation("faq.setting.none");
            case Instant at -> times.full(at);
            case Collection<?> many when many.isEmpty() -> getTranslation("faq.setting.none");
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> word(name, value.toString());
        };
    }

    private String word(String name, String value) {
        return switch (name) {
            case "categorySlug" ->
                categories
                        .find(value)
                        .map(category -> category.name().in(Language.of(getLocale())))
                        .orElse(value);
            case "visibility" -> getTranslation("faq.visibility." + value);
            case "held" -> getTranslation("shared.language." + value);
            default -> value;
        };
    }
}
