package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.util.List;

/** A calendar with its spans, whether it is open now, and the holidays that close it. */
public record CalendarState(
        String slug, LocalText name, String timeZone, List<Span> spans, Opening opening, List<Holiday> holidays) {}
