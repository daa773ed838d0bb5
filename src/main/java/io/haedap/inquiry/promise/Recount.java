package io.haedap.inquiry.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All open deadlines are counted anew after a change: how many there were, how many are done, how many became earlier or later;
 * those that could not be counted stay as they were.
 */
public record Recount(
        long id,
        Cause cause,
        Instant askedAt,
        long total,
        long done,
        long earlier,
        long later,
        long skipped,
        @Nullable Instant finishedAt) {

    /** What changed; BEGIN is the first time that there are clocks at all. */
    public enum Cause {
        POLICY,
        CALENDAR,
        BEGIN
    }

    /** What one batch adds to it. */
    record Share(int done, int earlier, int later, int skipped) {}

    public boolean isOver() {
        return finishedAt != null;
    }
}
