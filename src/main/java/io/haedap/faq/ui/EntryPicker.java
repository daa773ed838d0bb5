package io.haedap.faq.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqRow;
import io.haedap.shared.Language;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds one entry by words of its title or by its number after a #. */
class EntryPicker extends ComboBox<FaqRow> {

    private static final int MOST = 30;

    EntryPicker(String label, FaqBoard board) {
        this(label, board, _ -> true);
    }

    /** Offers only what that says yes to. */
    EntryPicker(String label, FaqBoard board, Predicate<FaqRow> offered) {
        super(label);
        setPlaceholder(getTranslation("faq.pick"));
        setItems(query -> {
            // The best thirty are enough to choose from: whoever seeks further types a longer word
            var words = query.getFilter().orElse("");
            var wanted = query.getOffset();
            var limit = query.getLimit();
            return wanted >= MOST
                    ? Stream.empty()
                    : found(board, words).filter(offered).skip(wanted).limit(limit);
        });
        setItemLabelGenerator(row -> row.title(Language.of(getLocale())) + " · #" + row.id());
    }

    private static Stream<FaqRow> found(FaqBoard board, String words) {
        return board.rows(new FaqFilter(null, null, words.isBlank() ? null : words), MOST, null).items().stream();
    }
}
