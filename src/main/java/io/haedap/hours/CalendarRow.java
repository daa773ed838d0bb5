package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.ZoneId;
import java.util.List;

/** A calendar as it is stored. */
record CalendarRow(
        String slug, LocalText name, ZoneId zone, HolidayMode holidays, List<Span> spans, int position, long version) {}
