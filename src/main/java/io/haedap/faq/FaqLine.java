package io.haedap.faq;

import io.haedap.shared.Language;
import java.time.Instant;

/** One line of a public list; {@code language} is that of the title, Korean where there is no English. */
public record FaqLine(
        String id,
        String slug,
        Language language,
        String categorySlug,
        String title,
        Instant publishedAt,
        Instant updatedAt,
        int rank) {

    /** Whether it stands at the top of its category. */
    public boolean pinned() {
        return rank >= PINNED;
    }

    private static final int PINNED = 2000;

    /** The path of its page, without the language's prefix. */
    public String path() {
        return "/faq/" + id + "-" + slug;
    }
}
