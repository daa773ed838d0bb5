package io.haedap.faq;

import io.haedap.people.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What to list; null means any. {@code categorySlug} takes what lies below along, {@code words} must all stand in the titles
 * (or be one entry's number after a #), {@code author} wrote the newest revision, {@code overdue} asks for those whose
 * verify-by date has passed.
 */
public record FaqFilter(
        @Nullable String categorySlug,
        @Nullable FaqStatus status,
        @Nullable String words,
        @Nullable Translation translation,
        @Nullable String tag,
        @Nullable StaffId author,
        @Nullable FaqVisibility visibility,
        boolean overdue) {

    /** How the English text stands. */
    public enum Translation {
        /** Some of its paragraphs are behind the Korean ones. */
        OUTDATED,
        /** There is none. */
        MISSING,
        /** There is one, outdated or not. */
        PRESENT
    }

    /** The same filter for another state. */
    public FaqFilter in(@Nullable FaqStatus other) {
        return new FaqFilter(categorySlug, other, words, translation, tag, author, visibility, overdue);
    }

    public static final FaqFilter EVERYTHING = new FaqFilter(null, null, null);

    public FaqFilter(@Nullable String categorySlug, @Nullable FaqStatus status, @Nullable String words) {
        this(categorySlug, status, words, null);
    }

    public FaqFilter(
            @Nullable String categorySlug,
            @Nullable FaqStatus status,
            @Nullable String words,
            @Nullable Translation translation) {
        this(categorySlug, status, words, translation, null, null, null, false);
    }
}
