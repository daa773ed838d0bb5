package io.haedap.search;

import io.haedap.shared.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a reader: anything a person types, of which the first 200 characters count. {@code category} narrows to one,
 * {@code skip} leaves out so many of the best, {@code asTyped} forbids correcting what was typed.
 */
public record SearchRequest(
        String typed,
        Set<String> types,
        @Nullable String category,
        Language language,
        int skip,
        int size,
        boolean asTyped) {

    public static SearchRequest of(String typed, Set<String> types, Language language, int size) {
        return new SearchRequest(typed, types, null, language, 0, size, false);
    }
}
