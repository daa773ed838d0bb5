package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Says in time which calendars with holidays of their own have none for a year: this one, and from October the next. Until some are
 * entered, every day of that year counts as its week day.
 */
@Service
@PreAuthorize("hasAuthority('settings:write')")
public class HolidayWarnings {

    /** A calendar and the year of which nobody entered a holiday. */
    public record Missing(String calendar, LocalText name, int year) {}

    private final Calendars calendars;
    private final Clock clock;

    HolidayWarnings(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public List<Missing> soon() {
        var books = calendars.now().books();
        var missing = new ArrayList<Missing>();
        for (var row : books.calendars()) {
            if (row.holidays() == HolidayMode.OWN) {
                var today = LocalDate.ofInstant(clock.instant(), row.zone());
                int last = today.getYear() + (today.getMonth().compareTo(Month.OCTOBER) < 0 ? 0 : 1);
                for (int year = today.getYear(); year <= last; year++) {
                    if (isMissing(books, row.slug(), year)) {
                        missing.add(new Missing(row.slug(), row.name(), year));
                    }
                }
            }
        }
        return List.copyOf(missing);
    }

    private static boolean isMissing(HourBooks books, String slug, int year) {
        return books.holidays().stream()
                .noneMatch(day -> slug.equals(day.calendar()) && day.date().getYear() == year);
    }
}
