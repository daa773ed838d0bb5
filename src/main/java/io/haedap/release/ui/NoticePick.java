package io.haedap.release.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeFilter;
import io.haedap.shared.Language;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds a notice by its title and hands it over; ready for the next one at once. */
class NoticePick extends ComboBox<NoticeDetails> {

    private static final int MOST = 50;

    NoticePick(NoticeBoard notices, Consumer<NoticeDetails> picked) {
        super(MOST);
        setLabel(getTranslation("release.add.notice"));
        setPlaceholder(getTranslation("release.add.hint"));
        setItemLabelGenerator(this::label);
        setItems(query -> {
            var words = query.getFilter().filter(typed -> !typed.isBlank()).orElse(null);
            var first = query.getOffset() == 0;
            var limit = Math.min(MOST, query.getLimit());
            return first
                    ? notices.details(new NoticeFilter(null, null, words), limit, null).items().stream()
                    : Stream.empty();
        });
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var notice = change.getValue();
                clear();
                picked.accept(notice);
            }
        });
    }

    private String label(NoticeDetails notice) {
        return notice.content().translations().in(Language.of(getLocale())).title() + " \u00b7 "
                + getTranslation("notice.status." + notice.status());
    }
}
