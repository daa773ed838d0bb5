package io.haedap.notice;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as readers see it. {@code language} is that of the text, which is Korean where there is no English
 * ({@code translated} is false then); {@code body} is Markdown; {@code publishedAt} is when it first became public and never
 * changes, {@code updatedAt} moves with each correction.
 */
public record PublishedNotice(
        String id,
        String slug,
        Language language,
        NoticeKind kind,
        String title,
        String body,
        boolean pinned,
        List<String> serviceIds,
        @Nullable Instant effectiveAt,
        Instant publishedAt,
        Instant updatedAt,
        boolean translated) {

    /** The path of its page in that language. */
    public String path(Language site) {
        return site.path("/notices/" + id + "-" + slug);
    }

    public boolean isCorrected() {
        return updatedAt.isAfter(publishedAt);
    }
}
