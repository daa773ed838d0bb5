package io.haedap.knowledge;

import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;

/** The days up to now that a list looks at, and as many before them to compare with. */
record Period(Instant before, Instant since, Instant now) {

    private static final int LONGEST = 366;

    /** Refused beyond a year. */
    static Period of(int days, Instant now) {
        if (days < 1 || days > LONGEST) {
            throw Refusal.malformed("days");
        }
        var since = now.minus(Duration.ofDays(days));
        return new Period(since.minus(Duration.ofDays(days)), since, now);
    }
}
