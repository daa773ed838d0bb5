package io.haedap.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor writes: all of it belongs to one revision. {@code unpublishAt} withdraws, {@code verifyBy} reminds. */
public record FaqContent(
        String categorySlug,
        FaqVisibility visibility,
        FaqTranslations translations,
        List<String> tags,
        @Nullable Instant unpublishAt,
        @Nullable Instant verifyBy) {}
