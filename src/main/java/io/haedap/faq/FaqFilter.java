package io.haedap.faq;

import org.jspecify.annotations.Nullable;

/** What to list: a category, a state, words in the Korean or English title, the state of its translation; null means any. */
public record FaqFilter(
        @Nullable String categorySlug,
        @Nullable FaqStatus status,
        @Nullable String words,
        @Nullable Translation translation) {

    /** How the English text stands. */
    public enum Translation {
        /** Some of its paragraphs are behind the Korean ones. */
        OUTDATED,
        /** There is none. */
        MISSING
    }

    public static final FaqFilter EVERYTHING = new FaqFilter(null, null, null);

    public FaqFilter(@Nullable String categorySlug, @Nullable FaqStatus status, @Nullable String words) {
        this(categorySlug, status, words, null);
    }
}
