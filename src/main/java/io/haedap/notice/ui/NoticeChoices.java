package io.haedap.notice.ui;

import io.haedap.notice.NoticeBoard;
import io.haedap.notice.NoticeFilter;
import io.haedap.notice.NoticeId;
import io.haedap.shared.Language;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offers notices by the words of their title, newest first. */
class NoticeChoices {

    /** One that can be chosen; two are the same where their ids are. */
    record Choice(NoticeId id, String label) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choice choice && id.equals(choice.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private static final int MOST = 50;

    private final NoticeBoard board;
    private final Language language;
    private @Nullable NoticeId without;

    NoticeChoices(NoticeBoard board, Locale locale) {
        this.board = board;
        this.language = Language.of(locale);
    }

    void without(@Nullable NoticeId notice) {
        without = notice;
    }

    Stream<Choice> find(String words, int offset, int limit) {
        return board.page(new NoticeFilter(null, null, words.isBlank() ? null : words), MOST, null).items().stream()
                .filter(line -> !line.id().equals(without))
                .map(line -> new Choice(line.id(), label(line.id(), line.title().in(language))))
                .skip(offset)
                .limit(limit);
    }

    Choice one(NoticeId id) {
        return new Choice(
                id,
                label(id, board.one(id).content().translations().in(language).title()));
    }

    private static String label(NoticeId id, String title) {
        return title + " (#" + id + ")";
    }
}
