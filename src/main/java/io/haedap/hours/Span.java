package io.haedap.hours;

import java.time.DayOfWeek;

/** Part of a week day on which a calendar is open; minutes of the local day, {@code closes} may be 1440. */
public record Span(DayOfWeek day, int opens, int closes) {

    public static final int DAY = 1440;
}
