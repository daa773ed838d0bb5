package io.haedap.faq;

import org.jspecify.annotations.Nullable;

/** What to list: a category, a state, words in the Korean or English title; null means any. */
public record FaqFilter(
        @Nullable String categorySlug,
        @Nullable FaqStatus status,
        @Nullable String words) {

    public static final FaqFilter EVERYTHING = new FaqFilter(null, null, null);
}
