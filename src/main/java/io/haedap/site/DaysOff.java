package io.haedap.site;

import io.haedap.hours.CalendarState;
import io.haedap.hours.OpeningHours;
import io.haedap.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The days of this month and the next, from today on, on which a channel is closed although its week says otherwise. */
@Component
class DaysOff {

    /** One day: why it is off, and which channels are closed then. */
    record Day(LocalDate date, String name, List<String> channels) {}

    private final OpeningHours hours;
    private final Clock clock;

    DaysOff(OpeningHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    List<Day> ahead(List<CalendarState> calendars, Language language) {
        var now = clock.instant();
        var today = now.atZone(SiteTimes.SEOUL).toLocalDate();
        var last = today.plusMonths(2).withDayOfMonth(1).minusDays(1);
        var days = new TreeMap<LocalDate, Day>();
        for (var calendar : calendars) {
            for (int year = today.getYear(); year <= last.getYear(); year++) {
                // next year's are asked for only where the next month lies in it
                var known = year == today.getYear() ? calendar : hours.one(calendar.slug(), year, now);
                for (var holiday : known.holidays()) {
                    var date = holiday.date();
                    if (!date.isBefore(today) && !date.isAfter(last) && isOpenOn(calendar, date)) {
                        days.computeIfAbsent(
                                        date, _ -> new Day(date, holiday.name().in(language), new ArrayList<>()))
                                .channels()
                                .add(calendar.name().in(language));
                    }
                }
            }
        }
        return List.copyOf(days.values());
    }

    private static boolean isOpenOn(CalendarState calendar, LocalDate date) {
        return calendar.spans().stream().anyMatch(span -> span.day() == date.getDayOfWeek());
    }
}
