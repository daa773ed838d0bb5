package io.haedap.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time from a moment until the calendar may change its mind: an edge of a span, midnight, or a change of the zone's
 * offset. Within it one offset holds, so days of 23 and 25 hours need no special case.
 */
record Stretch(
        Instant from, Instant to, boolean open, @Nullable Holiday holiday) {

    static Stretch at(BusinessCalendar calendar, Instant from) {
        var rules = calendar.zone().getRules();
        var offset = rules.getOffset(from);
        var local = LocalDateTime.ofInstant(from, offset);
        LocalDate date = local.toLocalDate();
        var seconds = local.toLocalTime().toSecondOfDay();
        int edge = Span.DAY;
        var open = false;
        for (var span : calendar.spansOn(date)) {
            if (seconds < span.opens() * 60) {
                edge = span.opens();
                break;
            }
            if (seconds < span.closes() * 60) {
                open = true;
                edge = span.closes();
                break;
            }
        }
        var to = at(date, edge, offset);
        var shift = rules.nextTransition(from);
        if (shift != null && shift.getInstant().isBefore(to)) {
            to = shift.getInstant();
        }
        return new Stretch(from, to, open, open ? null : calendar.holidayOn(date));
    }

    private static Instant at(LocalDate date, int minute, ZoneOffset offset) {
        return date.atStartOfDay().plusMinutes(minute).toInstant(offset);
    }

    /** Whether this and the one after it read as one. */
    boolean continues(Stretch next) {
        return open == next.open && java.util.Objects.equals(nameOf(holiday), nameOf(next.holiday));
    }

    Stretch and(Stretch next) {
        return new Stretch(from, next.to, open, holiday);
    }

    Stretch until(Instant end) {
        return new Stretch(from, end, open, holiday);
    }

    private static @Nullable Object nameOf(@Nullable Holiday holiday) {
        return holiday == null ? null : holiday.name();
    }
}
