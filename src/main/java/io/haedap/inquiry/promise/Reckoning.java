package io.haedap.inquiry.promise;

import io.haedap.hours.Allowance;
import io.haedap.hours.Pause;
import io.haedap.hours.Reckoner;
import io.haedap.hours.Segment;
import io.haedap.hours.WorkingDays;
import io.haedap.hours.WorkingTime;
import io.haedap.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reckons clocks with their calendars. A customer is never refused because of a calendar that was spoilt: what cannot be reckoned is
 * due at the end of the third working day.
 */
@Component
class Reckoning {

    private static final Logger log = LoggerFactory.getLogger(Reckoning.class);
    private static final int WORKING_DAYS = 3;

    private final Function<String, Optional<Reckoner>> calendars;
    private final WorkingDays days;

    @Autowired
    Reckoning(WorkingTime calendars, WorkingDays days) {
        this(calendars::find, days);
    }

    private Reckoning(Function<String, Optional<Reckoner>> calendars, WorkingDays days) {
        this.calendars = calendars;
        this.days = days;
    }

    /** The same with some calendars as they would be. */
    Reckoning with(Map<String, Reckoner> proposed) {
        return new Reckoning(slug -> Optional.ofNullable(proposed.get(slug)).or(() -> calendars.apply(slug)), days);
    }

    Optional<Reckoner> calendar(String slug) {
        return calendars.apply(slug);
    }

    private Reckoner of(String slug) {
        return calendars.apply(slug).orElseThrow(Refusal::notFound);
    }

    /** When it is due; null while it stands. */
    @Nullable
    Instant due(String calendar, Allowance allowed, Instant from, List<Pause> pauses) {
        try {
            return of(calendar).due(from, allowed, pauses);
        } catch (Refusal spoilt) {
            log.warn("{} cannot be reckoned: {}", calendar, spoilt.getMessage());
            return days.end(from, WORKING_DAYS);
        }
    }

    /** The clock with the moments at which it is due and warns, as it runs with these pauses; as it was while it stands. */
    PromiseClock reckoned(PromiseClock clock, PromisePolicy.Terms terms, List<Pause> pauses, Instant now) {
        var counted = clock.counted();
        var due = due(counted.calendar(), counted.allowed(), clock.startedAt(), pauses);
        if (due == null) {
            return clock.due(clock.dueAt(), null);
        }
        var cap = later(clock, pauses);
        var capped = cap != null && cap.isBefore(due) ? cap : due;
        // nothing is due before it began
        var kept =
                capped.isAfter(clock.startedAt()) ? capped : clock.startedAt().plusSeconds(60);
        var warned = clock.warned(warned(clock, terms, kept, pauses, now), null);
        return warned.due(kept, warns(warned, terms.after(warned.warned()), kept, pauses));
    }

    /** What was warned of before the deadline moved out is warned of once more, when its time has come again. */
    private int warned(PromiseClock clock, PromisePolicy.Terms terms, Instant due, List<Pause> pauses, Instant now) {
        for (var percent : terms.until(clock.warned())) {
            var at = warns(clock, percent, due, pauses);
            if (at != null && !at.isAfter(now)) {
                return percent;
            }
        }
        return 0;
    }

    /** A date that was taken over moves on by the open time of what stood before it, as its own date does. */
    private @Nullable Instant later(PromiseClock clock, List<Pause> pauses) {
        var cap = clock.capAt();
        if (cap == null) {
            return null;
        }
        try {
            return of(clock.counted().calendar()).later(clock.startedAt(), cap, pauses);
        } catch (Refusal spoilt) {
            return cap;
        }
    }

    /** The date that these pauses made this one of. */
    Instant sooner(String calendar, Instant from, Instant due, List<Pause> pauses) {
        try {
            return of(calendar).sooner(from, due, pauses);
        } catch (Refusal spoilt) {
            return due;
        }
    }

    /** When so many percent of the open time until it is due have passed. */
    @Nullable
    Instant warns(PromiseClock clock, @Nullable Integer percent, Instant due, List<Pause> pauses) {
        if (percent == null || percent == 100) {
            return percent == null ? null : due;
        }
        var counted = clock.counted();
        try {
            var calendar = of(counted.calendar());
            if (clock.capAt() == null) {
                return calendar.whenUsed(percent / 100.0, clock.startedAt(), counted.allowed(), pauses);
            }
            var share = calendar.open(clock.startedAt(), due, pauses).toMinutes() * percent / 100;
            var minutes = Allowance.minutes((int) Math.min(share, Allowance.MOST_MINUTES));
            return calendar.due(clock.startedAt(), minutes, pauses);
        } catch (Refusal spoilt) {
            return due;
        }
    }

    /** How many open minutes lie between, less the pauses. */
    BigDecimal worked(String calendar, Instant from, Instant to, List<Pause> pauses) {
        try {
            return minutes(of(calendar).open(from, to, pauses));
        } catch (Refusal spoilt) {
            return minutes(Duration.between(from, to));
        }
    }

    /** Nothing where there is no such calendar any more. */
    List<Segment> segments(String calendar, Instant from, Instant to, List<Pause> pauses) {
        return calendar(calendar).map(known -> known.segments(from, to, pauses)).orElse(List.of());
    }

    private static BigDecimal minutes(Duration open) {
        return BigDecimal.valueOf(Math.max(0, open.toSeconds()))
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
