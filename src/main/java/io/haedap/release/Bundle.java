package io.haedap.release;

import io.haedap.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The aggregate: what it is called and when it turns. Only its verbs change it. */
record Bundle(
        BundleId id,
        String name,
        @Nullable String note,
        BundleStatus status,
        @Nullable Instant dueAt,
        @Nullable Instant liveAt,
        @Nullable Instant rolledBackAt,
        @Nullable String reason,
        long version) {

    Bundle renamed(String to, @Nullable String why) {
        return new Bundle(id, to, why, status, dueAt, liveAt, rolledBackAt, reason, version);
    }

    Bundle scheduled(Instant at) {
        return moved(BundleAction.SCHEDULE, BundleStatus.SCHEDULED, at);
    }

    Bundle going(Instant at) {
        return moved(BundleAction.GO, BundleStatus.SCHEDULED, at);
    }

    Bundle unscheduled() {
        return moved(
                BundleAction.UNSCHEDULE,
                status == BundleStatus.ROLLING_BACK ? BundleStatus.LIVE : BundleStatus.OPEN,
                null);
    }

    Bundle cancelled() {
        return moved(BundleAction.CANCEL, BundleStatus.CANCELLED, null);
    }

    Bundle rollingBack(Instant at) {
        return moved(BundleAction.ROLL_BACK, BundleStatus.ROLLING_BACK, at);
    }

    /** Its moment has come, and all of it is live. */
    Bundle live(Instant at) {
        return new Bundle(id, name, note, BundleStatus.LIVE, null, at, null, null, version);
    }

    /** Its moment has come, and readers see what they saw before. */
    Bundle rolledBack(Instant at) {
        return new Bundle(id, name, note, BundleStatus.ROLLED_BACK, null, liveAt, at, null, version);
    }

    /**
     * Its moment has come and something was refused: nothing happened, people see to it. {@code why} is said of the bundle as a whole,
     * null where its items say why.
     */
    Bundle refused(@Nullable String why) {
        return new Bundle(
                id,
                name,
                note,
                status == BundleStatus.ROLLING_BACK ? BundleStatus.LIVE : BundleStatus.OPEN,
                null,
                liveAt,
                rolledBackAt,
                why,
                version);
    }

    /** Refuses where things may no longer be gathered. */
    Bundle gathering() {
        if (!status.isOpen()) {
            throw Refusal.conflict("release-closed").with("status", status);
        }
        return this;
    }

    private Bundle moved(BundleAction action, BundleStatus to, @Nullable Instant at) {
        if (!status.actions().contains(action)) {
            throw Refusal.conflict("release-transition")
                    .with("from", status)
                    .with("action", action)
                    .with("allowed", status.actions());
        }
        return new Bundle(id, name, note, to, at, liveAt, rolledBackAt, null, version);
    }
}
