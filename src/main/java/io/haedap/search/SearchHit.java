package io.haedap.search;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** One hit; {@code snippet} is plain text in which «STX» and «ETX» (U+0002, U+0003) surround the words that matched. */
public record SearchHit(
        String type,
        String id,
        @Nullable String externalId,
        Language language,
        String title,
        String url,
        String snippet,
        @Nullable String category,
        double score) {}
