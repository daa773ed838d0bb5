package io.haedap.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found. {@code answered} says whether the best hit is likely an answer; hits are listed either way. */
public record SearchResult(
        List<SearchHit> items,
        long total,
        boolean answered,
        @Nullable String correctedQuery) {}
