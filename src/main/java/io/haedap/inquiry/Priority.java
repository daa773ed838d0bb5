package io.haedap.inquiry;

import java.time.Duration;
import java.time.Instant;

/** How urgent an inquiry is besides its deadline (우선순위), the least first; when its turn comes follows from both. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** Between these lie all deadlines. */
    static final Instant EARLIEST = Instant.EPOCH;

    private static final Duration APART = Duration.ofDays(300_000);
    static final Instant LATEST = EARLIEST.plus(APART);

    /**
     * Where it lies in the order of priorities: its deadline, put off so far for each that is more urgent that no deadline reaches
     * across. One instant, so that lists by priority are ranges of an index like all others; {@code ranked_at} is generated alike.
     */
    Instant rankedAt(Instant due) {
        return due.plus(APART.multipliedBy(URGENT.ordinal() - ordinal()));
    }
}
