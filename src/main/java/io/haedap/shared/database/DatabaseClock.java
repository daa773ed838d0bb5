package io.haedap.shared.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of the program: this machine's, set right by the database's twice a second. So nodes whose machines disagree still agree
 * on whether a reply has left, a claim has run out or a time is over, with each other and with what the database compares by itself. In
 * microseconds, as the database keeps them: a finer instant would be rounded there, at times into the future.
 */
public final class DatabaseClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);
    /** What two readings of one clock may differ by; a machine whose clock is right is never moved. */
    private static final Duration TOLERANCE = Duration.ofMillis(2);
    /** A slower answer says too little about when it was given. */
    private static final Duration SLOWEST = Duration.ofMillis(500);
    /** Set back by less, it stands still until it is right; by more, it was wrong before. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(1);

    private final Clock machine;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.MIN);
    private volatile Duration offset = Duration.ZERO;

    public DatabaseClock(Clock machine) {
        this.machine = machine;
    }

    /** When this machine's clock stands now, for {@link #set}. */
    Instant machine() {
        return machine.instant();
    }

    /** The database said this between two readings of this machine's clock. */
    void set(Instant asked, Instant database, Instant answered) {
        var round = Duration.between(asked, answered);
        if (round.isNegative() || round.compareTo(SLOWEST) > 0) {
            return;
        }
        var measured = Duration.between(asked.plus(round.dividedBy(2)), database);
        var difference = measured.minus(offset).abs();
        if (difference.compareTo(round.dividedBy(2).plus(TOLERANCE)) > 0) {
            if (difference.compareTo(STANDS_STILL) > 0) {
                log.warn("The clock of this machine is {} from the database's, which counts", measured);
            }
            offset = measured;
        }
    }

    @Override
    public Instant instant() {
        var now = machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
        return told.accumulateAndGet(now, DatabaseClock::later);
    }

    private static Instant later(Instant before, Instant now) {
        return now.isBefore(before) && now.isAfter(before.minus(STANDS_STILL)) ? before : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }
}
