package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one round: what it is counted by, when it is due, how it ended. {@code policy} is null where the promise is older than
 * the policies; {@code capAt} is a promise of a merged inquiry that is kept here; {@code warned} is the percent that was warned of last.
 */
record PromiseClock(
        long id,
        long inquiry,
        ClockKind kind,
        int round,
        Counted counted,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant capAt,
        @Nullable Ending ending,
        @Nullable Instant warnsAt,
        int warned) {

    /** By what it is counted, and what decided that. */
    record Counted(@Nullable Long policy, Ground ground, String calendar, Allowance allowed) {}

    /** When it ended and how, and how many open minutes it ran. */
    record Ending(Instant at, Outcome outcome, BigDecimal worked) {}

    boolean isRunning() {
        return ending == null;
    }

    PromiseClock countedBy(Counted by) {
        return new PromiseClock(id, inquiry, kind, round, by, startedAt, dueAt, capAt, ending, warnsAt, warned);
    }

    PromiseClock cappedAt(@Nullable Instant cap) {
        return new PromiseClock(id, inquiry, kind, round, counted, startedAt, dueAt, cap, ending, warnsAt, warned);
    }

    PromiseClock due(Instant due, @Nullable Instant warns) {
        return new PromiseClock(id, inquiry, kind, round, counted, startedAt, due, capAt, ending, warns, warned);
    }

    PromiseClock ended(Ending as) {
        return new PromiseClock(id, inquiry, kind, round, counted, startedAt, dueAt, capAt, as, null, warned);
    }

    PromiseClock goesOn() {
        return new PromiseClock(id, inquiry, kind, round, counted, startedAt, dueAt, capAt, null, warnsAt, warned);
    }

    PromiseClock warned(int percent, @Nullable Instant next) {
        return new PromiseClock(id, inquiry, kind, round, counted, startedAt, dueAt, capAt, ending, next, percent);
    }
}
