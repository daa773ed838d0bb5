package io.haedap.faq;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;

/**
 * An entry as readers see it. {@code language} is that of the text: Korean where English was asked for and is missing.
 * {@code translated} tells whether both languages exist, {@code revision} is the one that is shown.
 */
public record PublishedFaq(
        String id,
        String slug,
        Language language,
        String categorySlug,
        String title,
        String body,
        List<String> tags,
        Instant publishedAt,
        Instant updatedAt,
        boolean translated,
        int revision) {

    public String path() {
        return "/faq/" + id + "-" + slug;
    }
}
