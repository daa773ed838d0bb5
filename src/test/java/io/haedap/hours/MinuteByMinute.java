package io.haedap.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The naive reference: looks at the wall clock in every single minute of a window and asks whether a span holds it. Knows
 * nothing of tables, offsets or sums.
 */
final class MinuteByMinute {

    private final Instant start;
    private final int minutes;
    private final BitSet open = new BitSet();
    /** How many working days close at the end of each minute. */
    private final byte[] closes;

    private List<Pause> lastPauses = List.of();
    private BitSet lastStanding = new BitSet();

    MinuteByMinute(BusinessCalendar calendar, Instant start, int minutes) {
        this.start = start;
        this.minutes = minutes;
        this.closes = new byte[minutes];
        var closesOf = new HashMap<LocalDate, Integer>();
        var today = calendar.on(LocalDate.EPOCH);
        var yesterday = today;
        for (int i = 0; i < minutes; i++) {
            var at = at(i);
            var wall = LocalDateTime.ofInstant(at, calendar.zone());
            if (!today.date().equals(wall.toLocalDate())) {
                today = calendar.on(wall.toLocalDate());
                yesterday = calendar.on(wall.toLocalDate().minusDays(1));
            }
            int minute = wall.getHour() * 60 + wall.getMinute();
            if (holds(today, minute)) {
                open.set(i);
                closesOf.put(today.date(), i);
            }
            if (holds(yesterday, minute + 1440)) {
                open.set(i);
                closesOf.put(yesterday.date(), i);
            }
        }
        // what closes last in the window may close later behind it
        closesOf.values().stream().filter(last -> last < minutes - 2 * 1440).forEach(last -> closes[last]++);
    }

    private static boolean holds(CalendarDay day, int minute) {
        for (var span : day.spans()) {
            if (minute >= span.opens() && minute < span.closes()) {
                return true;
            }
        }
        return false;
    }

    Instant at(int minute) {
        return start.plus(minute, ChronoUnit.MINUTES);
    }

    /** Null where the window ends before. */
    @Nullable
    Instant due(int from, int allowed, List<Pause> pauses) {
        var standing = standing(pauses);
        int left = allowed;
        for (int i = from; i < minutes; i++) {
            if (left == 0) {
                return at(i);
            }
            if (open.get(i) && !standing.get(i)) {
                left--;
            }
        }
        return null;
    }

    /** The close of the n-th day at which the clock runs. */
    @Nullable
    Instant dueOfDays(int from, int days, List<Pause> pauses) {
        var standing = standing(pauses);
        int left = days;
        for (int i = from; i < minutes; i++) {
            left -= standing.get(i) ? 0 : closes[i];
            if (left <= 0) {
                return at(i + 1);
            }
        }
        return null;
    }

    int open(int from, int to, List<Pause> pauses) {
        var standing = standing(pauses);
        int counted = 0;
        for (int i = from; i < to; i++) {
            if (open.get(i) && !standing.get(i)) {
                counted++;
            }
        }
        return counted;
    }

    private BitSet standing(List<Pause> pauses) {
        if (pauses == lastPauses) {
            return lastStanding;
        }
        var standing = new BitSet();
        for (var pause : pauses) {
            var to = pause.to();
            standing.set(minute(pause.from()), to == null ? minutes : minute(to));
        }
        lastPauses = pauses;
        lastStanding = standing;
        return standing;
    }

    private int minute(Instant at) {
        return Math.clamp(ChronoUnit.MINUTES.between(start, at), 0, minutes);
    }
}
