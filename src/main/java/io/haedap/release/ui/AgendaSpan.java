package io.haedap.release.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What the calendar shows at once: a day, or whole weeks from Sunday on as Korean calendars have them. */
enum AgendaSpan {
    DAY,
    WEEK,
    MONTH;

    private static final int WEEK_DAYS = 7;

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> sunday(day);
            case MONTH -> sunday(day.withDayOfMonth(1));
        };
    }

    /** All its days, those of other months included that fill the weeks. */
    List<LocalDate> days(LocalDate day) {
        var last = switch (this) {
            case DAY -> day;
            case WEEK -> sunday(day).plusDays(WEEK_DAYS - 1);
            case MONTH -> sunday(day.with(TemporalAdjusters.lastDayOfMonth())).plusDays(WEEK_DAYS - 1);
        };
        return first(day).datesUntil(last.plusDays(1)).toList();
    }

    LocalDate step(LocalDate day, int by) {
        return switch (this) {
            case DAY -> day.plusDays(by);
            case WEEK -> day.plusWeeks(by);
            case MONTH -> day.withDayOfMonth(1).plusMonths(by);
        };
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
