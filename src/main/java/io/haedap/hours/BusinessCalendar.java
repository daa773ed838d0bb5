package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When one channel is open: its spans of the week, its zone, and the dates that differ. */
record BusinessCalendar(
        String slug,
        LocalText name,
        ZoneId zone,
        List<Span> spans,
        @Nullable Holidays holidays,
        List<Closure> closures,
        Map<LocalDate, SpecialDay> specialDays) {

    BusinessCalendar(String slug, LocalText name, ZoneId zone, List<Span> spans, @Nullable Holidays holidays) {
        this(slug, name, zone, spans, holidays, List.of(), Map.of());
    }

    /** Hours of its own go before a closure, a closure before a holiday, and that before the week day. */
    CalendarDay on(LocalDate date) {
        var special = specialDays.get(date);
        if (special != null) {
            return new CalendarDay(date, special.spans(), Segment.Reason.OPEN, special.name());
        }
        var closure = closureOn(date);
        if (closure != null) {
            return new CalendarDay(date, List.of(), Segment.Reason.CLOSURE, closure.name());
        }
        var holiday = holidayOn(date);
        if (holiday != null) {
            return new CalendarDay(date, List.of(), Segment.Reason.HOLIDAY, holiday.name());
        }
        var week = spansOn(date.getDayOfWeek());
        return new CalendarDay(date, week, week.isEmpty() ? Segment.Reason.CLOSED : Segment.Reason.OPEN, null);
    }

    List<Span> spansOn(DayOfWeek day) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }

    @Nullable
    Holiday holidayOn(LocalDate date) {
        return holidays == null ? null : holidays.on(date);
    }

    private @Nullable Closure closureOn(LocalDate date) {
        for (var closure : closures) {
            if (closure.covers(date)) {
                return closure;
            }
        }
        return null;
    }

    /** Whether every deadline would be the same on both. */
    boolean countsAs(BusinessCalendar other) {
        return zone.equals(other.zone)
                && spans.equals(other.spans)
                && closures.equals(other.closures)
                && specialDays.equals(other.specialDays)
                && (holidays == null ? other.holidays == null : holidays.closesAs(other.holidays));
    }

    /** Whether there is any minute in which it could ever open. */
    boolean neverOpens() {
        return spans.isEmpty() && specialDays.isEmpty();
    }
}
