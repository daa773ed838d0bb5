package io.haedap.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What staff found. {@code named} are those that are called exactly what was typed, {@code items} the best matches of the types asked
 * for and {@code total} how many there are; {@code counts} tells by type how many there are of all that the person may find.
 * {@code correctedQuery} is what was looked for instead of what was typed, {@code weak} that even the best match holds little of it.
 */
public record StaffResult(
        List<StaffHit> named,
        List<StaffHit> items,
        long total,
        Map<String, Long> counts,
        @Nullable String correctedQuery,
        boolean weak) {

    static StaffResult nothing() {
        return new StaffResult(List.of(), List.of(), 0, Map.of(), null, false);
    }
}
