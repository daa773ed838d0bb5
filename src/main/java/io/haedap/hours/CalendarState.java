package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.util.List;

/**
 * A calendar with its spans, whether it is open now, and what differs in a year: holidays, closures and special hours. {@code closed} are
 * the closures less the days with hours of their own, which go before them.
 */
public record CalendarState(
        String slug,
        LocalText name,
        String timeZone,
        List<Span> spans,
        Opening opening,
        List<Holiday> holidays,
        List<Closure> closures,
        List<Closure> closed,
        List<SpecialDay> specialDays,
        HolidayMode heeds,
        int position,
        long version) {

    /** The holidays that close it on a day of its week; hours of a date's own go before them. */
    public List<Holiday> holidaysOff() {
        return holidays.stream()
                .filter(holiday ->
                        specialDays.stream().noneMatch(day -> day.date().equals(holiday.date())))
                .filter(holiday -> spans.stream()
                        .anyMatch(span -> span.day() == holiday.date().getDayOfWeek()))
                .toList();
    }
}
