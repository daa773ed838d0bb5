package io.haedap.inquiry;

import io.haedap.shared.Faults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When replies leave: after the time in which they can be taken back, or at an instant that somebody chose. */
@Component
class UndoSend {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DAYS = 30;

    private final Duration window;
    private final Clock clock;

    /** {@code planned} when somebody chose the instant. */
    record Leaving(Instant at, boolean planned) {}

    UndoSend(@Value("${haedap.inquiry.undo-send}") Duration window, Clock clock) {
        if (window.isNegative() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("HAEDAP_INQUIRY_UNDO_SEND must lie between 0s and 10m");
        }
        this.window = window;
        this.clock = clock;
    }

    /** Null where nothing waits: it leaves at once. */
    @Nullable
    Leaving leavesAt(@Nullable Instant planned) {
        var soonest = clock.instant().plus(window);
        if (planned != null && planned.isAfter(soonest)) {
            return new Leaving(planned, true);
        }
        return window.isZero() ? null : new Leaving(soonest, false);
    }

    /** The instant that was chosen, as the database keeps it; one that is over or too far adds a fault. */
    @Nullable
    Instant planned(Faults faults, @Nullable Instant chosen) {
        var now = clock.instant();
        if (chosen != null && (!chosen.isAfter(now) || chosen.isAfter(now.plus(DAYS, ChronoUnit.DAYS)))) {
            faults.add("sendsAt", "sends-at", DAYS);
            return null;
        }
        return chosen == null ? null : chosen.truncatedTo(ChronoUnit.MICROS);
    }

    /** When what leaves now leaves. */
    Instant soonest() {
        return clock.instant().plus(window);
    }
}
