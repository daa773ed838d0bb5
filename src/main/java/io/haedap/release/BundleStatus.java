package io.haedap.release;

import java.util.Set;

/** Where a bundle stands on its way to the readers, and back again. */
public enum BundleStatus {
    OPEN,
    SCHEDULED,
    LIVE,
    ROLLING_BACK,
    ROLLED_BACK,
    CANCELLED;

    /** What may be done from here; what is gathered changes only while the bundle is open. */
    public Set<BundleAction> actions() {
        return switch (this) {
            case OPEN -> Set.of(BundleAction.SCHEDULE, BundleAction.GO, BundleAction.CANCEL);
            case SCHEDULED ->
                Set.of(BundleAction.SCHEDULE, BundleAction.UNSCHEDULE, BundleAction.GO, BundleAction.CANCEL);
            case LIVE -> Set.of(BundleAction.ROLL_BACK);
            case ROLLING_BACK -> Set.of(BundleAction.UNSCHEDULE);
            case ROLLED_BACK, CANCELLED -> Set.of();
        };
    }

    /** Whether things may be gathered and left out. */
    public boolean isOpen() {
        return this == OPEN;
    }

    /** Whether a moment is set at which all of it turns. */
    public boolean isWaiting() {
        return this == SCHEDULED || this == ROLLING_BACK;
    }
}
