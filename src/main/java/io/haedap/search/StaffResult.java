package io.haedap.search;

import java.util.List;
import java.util.Map;

/**
 * What staff found. {@code named} are those that are called exactly what was typed, {@code items} the best matches of the types asked
 * for and {@code total} how many there are; {@code counts} tells by type how many there are of all that the person may find.
 */
public record StaffResult(List<StaffHit> named, List<StaffHit> items, long total, Map<String, Long> counts) {

    static StaffResult nothing() {
        return new StaffResult(List.of(), List.of(), 0, Map.of());
    }
}
