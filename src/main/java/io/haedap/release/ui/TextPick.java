package io.haedap.release.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a text by its title and hands it over; ready for the next one at once. */
class TextPick<T> extends ComboBox<T> {

    private static final int MOST = 50;

    /** Asks for the first so many that hold these words, any for null. */
    interface Finder<T> {
        List<T> find(@Nullable String words, int limit);
    }

    TextPick(String label, Finder<T> finder, Function<T, String> shown, Consumer<T> picked) {
        super(MOST);
        setLabel(label);
        setPlaceholder(getTranslation("release.add.hint"));
        setItemLabelGenerator(shown::apply);
        setItems(query -> {
            var words = query.getFilter().filter(typed -> !typed.isBlank()).orElse(null);
            var first = query.getOffset() == 0;
            var limit = Math.min(MOST, query.getLimit());
            return first ? finder.find(words, limit).stream() : Stream.empty();
        });
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var one = change.getValue();
                clear();
                picked.accept(one);
            }
        });
    }
}
