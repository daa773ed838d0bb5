package io.haedap.hours;

import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When the channels are open. Everybody may know; calendars to begin with are {@code online} and {@code phone}. */
@Service
@PreAuthorize("permitAll()")
public class OpeningHours {

    private static final int LONGEST = 100_000;
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Calendars calendars;

    OpeningHours(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Whether the calendar is open at that moment; an unknown one is refused as not found. */
    public Opening state(String slug, Instant at) {
        return opening(calendars.named(slug), at);
    }

    /** All calendars with the holidays of a year. */
    public List<CalendarState> all(int year, Instant at) {
        return calendars.all().stream()
                .map(calendar -> state(calendar, year, at))
                .toList();
    }

    public CalendarState one(String slug, int year, Instant at) {
        return state(calendars.named(slug), year, at);
    }

    /** The Korean public holidays of a year, substitute and temporary ones included, in order. */
    public List<Holiday> holidays(int year) {
        return calendars.holidays().of(checked(year));
    }

    /** When so many open minutes have passed, and how they were counted. */
    @PreAuthorize("hasAuthority('inquiry:read')")
    public Deadline deadline(String slug, Instant from, int minutes) {
        var calendar = calendars.named(slug);
        if (minutes < 0 || minutes > LONGEST) {
            throw Refusal.invalid("minutes", "between", 0, LONGEST);
        }
        checked(from.atZone(calendar.zone()).getYear());
        return OpenTime.deadline(calendar, from, Duration.ofMinutes(minutes));
    }

    private static CalendarState state(BusinessCalendar calendar, int year, Instant at) {
        checked(year);
        var holidays = calendar.holidays();
        return new CalendarState(
                calendar.slug(),
                calendar.name(),
                calendar.zone().getId(),
                calendar.spans(),
                opening(calendar, at),
                holidays == null ? List.of() : holidays.of(year));
    }

    private static Opening opening(BusinessCalendar calendar, Instant at) {
        var stretch = Stretch.at(calendar, at);
        var next = stretch;
        while (next.open() == stretch.open() && next.to().isBefore(at.plus(AHEAD))) {
            next = Stretch.at(calendar, next.to());
        }
        return new Opening(
                stretch.open(), next.open() == stretch.open() ? null : next.from(), nextHoliday(calendar, at));
    }

    /** The next holiday that closes a day on which the calendar would be open, today included. */
    private static @Nullable Holiday nextHoliday(BusinessCalendar calendar, Instant at) {
        var today = at.atZone(calendar.zone()).toLocalDate();
        for (int i = 0; i <= 366 && calendar.holidays() != null; i++) {
            var date = today.plusDays(i);
            var holiday = calendar.holidayOn(date);
            if (holiday != null && !calendar.spansOn(date.getDayOfWeek()).isEmpty()) {
                return holiday;
            }
        }
        return null;
    }

    /** The lunar dates are computed for these years alone. */
    private static int checked(int year) {
        if (year < 2000 || year > 2100) {
            throw Refusal.invalid("year", "between", 2000, 2100);
        }
        return year;
    }
}
