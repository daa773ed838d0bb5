package io.haedap.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Promises in working days: Monday to Friday that are no Korean public holiday and not closed altogether, each ending at
 * 18:00 in Seoul. Needs no right, because customers are told the date. Closures count three years ahead.
 */
@Component
public class WorkingDays {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final int HORIZON = 3;
    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private final Calendars calendars;

    WorkingDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The {@code days}-th end of a working day after {@code from}. The day of {@code from} is the first one while it is a
     * working day and has not closed: three days from Tuesday 14:20 is Thursday 18:00, from Tuesday 18:00 it is Friday 18:00.
     */
    public Instant end(Instant from, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("At least one working day");
        }
        var local = from.atZone(SEOUL);
        var date = local.toLocalTime().isBefore(CLOSE)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        int left = days;
        while (true) {
            if (isWorking(date, from) && --left == 0) {
                return date.atTime(CLOSE).atZone(SEOUL).toInstant();
            }
            date = date.plusDays(1);
        }
    }

    /** The next opening of a working day after {@code from}, at 09:00. */
    public Instant morning(Instant from) {
        var local = from.atZone(SEOUL);
        var date = local.toLocalTime().isBefore(OPEN)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (!isWorking(date, from)) {
            date = date.plusDays(1);
        }
        return date.atTime(OPEN).atZone(SEOUL).toInstant();
    }

    /** Whether people work on that date. */
    public boolean isWorking(LocalDate date) {
        var now = calendars.now();
        return !KoreanHolidays.isWeekend(date) && now.korean().on(date) == null && !now.isClosedForAll(date);
    }

    /** Whoever is closed for years is promised something all the same, instead of being searched for ever. */
    private boolean isWorking(LocalDate date, Instant from) {
        return date.isAfter(from.atZone(SEOUL).toLocalDate().plusYears(HORIZON))
                ? !KoreanHolidays.isWeekend(date)
                : isWorking(date);
    }
}
