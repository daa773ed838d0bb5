package io.haedap.search;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One hit among what staff may find; {@code snippet} is plain text in which «STX» and «ETX» (U+0002, U+0003) surround the words
 * that matched. {@code url} is the path of its screen, {@code scope} the category or queue that it lies in.
 */
public record StaffHit(
        String type,
        String id,
        Language language,
        String title,
        String url,
        String snippet,
        @Nullable String scope,
        double score) {}
