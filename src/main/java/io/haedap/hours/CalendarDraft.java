package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar as somebody writes it. Without a position it stays where it is, a new one comes last. */
public record CalendarDraft(
        LocalText name,
        String timeZone,
        HolidayMode holidays,
        List<Span> spans,
        @Nullable Integer position) {}
