package io.haedap.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found. {@code answered} says whether the best hit is likely an answer; hits are listed either way.
 * {@code correctedQuery} is what was looked for instead of what was typed. {@code types} counts by type what the category lets
 * through, {@code categories} by category what the types let through.
 */
public record SearchResult(
        List<SearchHit> items,
        long total,
        boolean answered,
        @Nullable String correctedQuery,
        Map<String, Long> types,
        Map<String, Long> categories) {

    static SearchResult nothing() {
        return new SearchResult(List.of(), 0, false, null, Map.of(), Map.of());
    }
}
