package io.haedap.hours;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When the channels are open. Everybody may know; calendars to begin with are {@code online} and {@code phone}. */
@Service
@PreAuthorize("permitAll()")
public class OpeningHours {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Calendars calendars;

    OpeningHours(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Whether the calendar is open at that moment; an unknown one is refused as not found. */
    public Opening state(String slug, Instant at) {
        return opening(calendars.now(), calendars.named(slug), at);
    }

    /** All calendars with the holidays, closures and special hours of a year. */
    public List<CalendarState> all(int year, Instant at) {
        var now = calendars.now();
        return now.calendars().stream()
                .map(calendar -> state(now, calendar, year, at))
                .toList();
    }

    public CalendarState one(String slug, int year, Instant at) {
        return state(calendars.now(), calendars.named(slug), year, at);
    }

    /** The Korean public holidays of a year, substitute and temporary ones included, in order. */
    public List<Holiday> holidays(int year) {
        return calendars.korean().of(checked(year));
    }

    /** When so many open minutes have passed, and how they were counted. */
    @PreAuthorize("hasAuthority('inquiry:read')")
    public Deadline deadline(String slug, Instant from, int minutes) {
        return allowed(slug, from, Allowance.Unit.MINUTES, minutes);
    }

    /** The same for the close of the n-th working day. */
    @PreAuthorize("hasAuthority('inquiry:read')")
    public Deadline deadlineOfDays(String slug, Instant from, int days) {
        return allowed(slug, from, Allowance.Unit.WORKING_DAYS, days);
    }

    private Deadline allowed(String slug, Instant from, Allowance.Unit unit, int amount) {
        var reckoner = calendars.reckoner(slug);
        int most = unit == Allowance.Unit.MINUTES ? Allowance.MOST_MINUTES : Allowance.MOST_DAYS;
        if (amount < 0 || amount > most) {
            throw Refusal.invalid(unit == Allowance.Unit.MINUTES ? "minutes" : "workingDays", "between", 0, most);
        }
        checked(from.atZone(reckoner.zone()).getYear());
        return reckoner.deadline(from, new Allowance(unit, amount), List.of());
    }

    private static CalendarState state(CalendarSet set, BusinessCalendar calendar, int year, Instant at) {
        checked(year);
        var row = set.row(calendar.slug());
        var holidays = calendar.holidays();
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var closures = calendar.closures().stream()
                .filter(closure ->
                        !closure.to().isBefore(first) && !closure.from().isAfter(last))
                .toList();
        return new CalendarState(
                calendar.slug(),
                calendar.name(),
                calendar.zone().getId(),
                calendar.spans(),
                opening(set, calendar, at),
                holidays == null ? List.of() : holidays.of(year),
                closures,
                closures.stream()
                        .flatMap(closure ->
                                closure.without(calendar.specialDays().keySet()).stream())
                        .toList(),
                calendar.specialDays().values().stream()
                        .filter(day -> day.date().getYear() == year)
                        .sorted(Comparator.comparing(SpecialDay::date))
                        .toList(),
                row.holidays(),
                row.position(),
                row.version());
    }

    static Opening opening(CalendarSet set, BusinessCalendar calendar, Instant at) {
        var reckoner = set.reckoners().get(calendar.slug());
        if (reckoner == null) {
            throw Refusal.notFound();
        }
        return new Opening(reckoner.isOpen(at), reckoner.changes(at), nextHoliday(calendar, at));
    }

    /** The next holiday that closes a day on which the calendar would be open, today included. */
    private static @Nullable Holiday nextHoliday(BusinessCalendar calendar, Instant at) {
        var today = at.atZone(calendar.zone()).toLocalDate();
        for (int i = 0; i <= 366 && calendar.holidays() != null; i++) {
            var date = today.plusDays(i);
            if (calendar.on(date).reason() == Segment.Reason.HOLIDAY
                    && !calendar.spansOn(date.getDayOfWeek()).isEmpty()) {
                return calendar.holidayOn(date);
            }
        }
        return null;
    }

    /** The lunar dates are computed for these years alone. */
    private static int checked(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("year", "between", FIRST_YEAR, LAST_YEAR);
        }
        return year;
    }
}
