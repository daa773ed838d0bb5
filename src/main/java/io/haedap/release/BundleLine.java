package io.haedap.release;

import org.jspecify.annotations.Nullable;

/** One item as staff see it, with the thing as it stands now; {@code thing} is its id or slug. */
public record BundleLine(
        long id,
        ItemKind kind,
        String thing,
        ItemAction action,
        Held held,
        @Nullable ItemOutcome outcome,
        @Nullable String reason,
        String addedBy) {

    /** Whether what the bundle did to it can still be taken back: nothing else has become of it since. */
    public boolean isFree() {
        return outcome == ItemOutcome.LIVE && held.isAsTurned();
    }
}
