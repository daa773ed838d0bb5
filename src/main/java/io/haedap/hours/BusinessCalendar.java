package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When one channel is open: its spans of the week, its zone, and the days on which it is closed altogether. */
record BusinessCalendar(
        String slug,
        LocalText name,
        ZoneId zone,
        List<Span> spans,
        @Nullable Holidays holidays) {

    /** The spans of a date in the order of the day; none on a holiday. */
    List<Span> spansOn(LocalDate date) {
        return holidayOn(date) == null ? spansOn(date.getDayOfWeek()) : List.of();
    }

    List<Span> spansOn(DayOfWeek day) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }

    @Nullable
    Holiday holidayOn(LocalDate date) {
        return holidays == null ? null : holidays.on(date);
    }
}
