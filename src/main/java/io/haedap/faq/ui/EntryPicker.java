package io.haedap.faq.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqFilter;
import io.haedap.faq.FaqId;
import io.haedap.faq.FaqRow;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds one entry by words of its title or by its number after a #. */
class EntryPicker extends ComboBox<FaqRow> {

    private static final int MOST = 30;
    private static final int SUGGESTED = 10;

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

    /** What readers would get suggested comes first, then whatever else has the words in its title, drafts too. */
    private Stream<FaqRow> found(FaqBoard board, String words) {
        var named = board.rows(new FaqFilter(null, null, words.isBlank() ? null : words), MOST, null)
                .items();
        if (words.isBlank() || words.startsWith("#")) {
            return named.stream();
        }
        var found = new LinkedHashMap<FaqId, FaqRow>();
        board.suggested(words, Language.of(getLocale()), SUGGESTED).forEach(row -> found.put(row.id(), row));
        named.forEach(row -> found.putIfAbsent(row.id(), row));
        return found.values().stream().limit(MOST);
    }
}
