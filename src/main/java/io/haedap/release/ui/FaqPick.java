package io.haedap.release.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqFilter;
import io.haedap.shared.Language;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds an entry by its title and hands it over; ready for the next one at once. */
class FaqPick extends ComboBox<FaqDetails> {

    private static final int MOST = 50;

    FaqPick(FaqBoard faqs, Consumer<FaqDetails> picked) {
        super(MOST);
        setLabel(getTranslation("release.add"));
        setPlaceholder(getTranslation("release.add.hint"));
        setItemLabelGenerator(this::label);
        setItems(query -> {
            var words = query.getFilter().filter(typed -> !typed.isBlank()).orElse(null);
            var first = query.getOffset() == 0;
            var limit = Math.min(MOST, query.getLimit());
            return first ? faqs.page(new FaqFilter(null, null, words), limit, null).items().stream() : Stream.empty();
        });
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var faq = change.getValue();
                clear();
                picked.accept(faq);
            }
        });
    }

    private String label(FaqDetails faq) {
        return faq.content().translations().in(Language.of(getLocale())).title() + " \u00b7 "
                + getTranslation("faq.status." + faq.status());
    }
}
