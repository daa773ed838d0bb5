package io.haedap.hours;

import java.time.DayOfWeek;
import java.util.Locale;

/**
 * Part of a week day on which a calendar is open, in minutes of the local day. {@code closes} may be 1440 (midnight) or, for a
 * span over midnight, more: 22:00 to 06:00 is 1320 to 1800 and belongs to the day it begins on.
 */
public record Span(DayOfWeek day, int opens, int closes) {

    public static final int DAY = 1440;

    /** When it opens on the wall clock, such as {@code 22:00}. */
    public String opensAt() {
        return clock(opens);
    }

    /** When it closes on the wall clock, such as {@code 06:00}; midnight is {@code 24:00}. */
    public String closesAt() {
        return clock(closes > DAY ? closes - DAY : closes);
    }

    public boolean isOverMidnight() {
        return closes > DAY;
    }

    boolean holds(int minute) {
        return opens <= minute && minute < closes;
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
