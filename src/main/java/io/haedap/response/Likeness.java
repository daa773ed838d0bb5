package io.haedap.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an inquiry may be about an incident: its {@code category} is one in which customers of a service that fails write, null where it is
 * not; or both speak of these {@code words}.
 */
public record Likeness(@Nullable String category, List<String> words) {

    static final Likeness NONE = new Likeness(null, List.of());

    public boolean isAny() {
        return category != null || !words.isEmpty();
    }

    /** How many kinds of reasons there are. */
    int kinds() {
        return (category == null ? 0 : 1) + (words.isEmpty() ? 0 : 1);
    }
}
