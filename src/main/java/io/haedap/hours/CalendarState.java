package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.util.List;

/** A calendar with its spans, whether it is open now, and what differs in a year: holidays, closures and special hours. */
public record CalendarState(
        String slug,
        LocalText name,
        String timeZone,
        List<Span> spans,
        Opening opening,
        List<Holiday> holidays,
        List<Closure> closures,
        List<SpecialDay> specialDays,
        HolidayMode heeds,
        int position,
        long version) {}
