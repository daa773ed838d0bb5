package io.haedap.hours;

import java.util.List;

/** All that is stored about hours, read at once; {@code revision} grows with each change of any of it. */
record HourBooks(
        long revision,
        List<CalendarRow> calendars,
        List<EnteredHoliday> holidays,
        HolidaySettings settings,
        List<Closure> closures,
        List<SpecialDay> specialDays) {}
