package io.haedap.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How many days before its effective date a notice has to be public, counted as days of the calendar in Seoul: with 7 days, what
 * holds from the 20th is told on the 13th at the latest.
 */
public record LeadTime(LeadRule rule, int days, Enforcement enforcement, long version) {

    /** What becomes of a notice that comes later. */
    public enum Enforcement {
        /** It goes out with a reason, which is recorded. */
        REASON,
        /** It does not go out. */
        BLOCK
    }

    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final int MOST = 365;

    /** The last day on which it may be published. */
    public LocalDate lastDay(Instant effective) {
        return effective.atZone(ZONE).toLocalDate().minusDays(days);
    }

    /** By how many days it comes too late when it is told then; 0 or less where it is in time, or nothing is asked. */
    public int daysLate(Instant effective, Instant told) {
        return days == 0 ? 0 : days - daysAhead(effective, told);
    }

    /** How many days of the calendar in Seoul lie between the day on which it is told and its effective date. */
    public static int daysAhead(Instant effective, Instant told) {
        return (int) ChronoUnit.DAYS.between(
                told.atZone(ZONE).toLocalDate(), effective.atZone(ZONE).toLocalDate());
    }
}
