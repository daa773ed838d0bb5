package io.haedap.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The open time of a calendar between two dates: its stretches as instants in order with what passed before each, and the close
 * of each working day. Every question is a binary search, so a deadline costs microseconds. All numbers are microseconds.
 */
final class OpenTable {

    private static final long MINUTE = 60_000_000L;

    private final long start;
    private final long end;
    private final Longs opens = new Longs();
    private final Longs closes = new Longs();
    private final Longs before = new Longs();
    private final Longs dayCloses = new Longs();

    private OpenTable(long start, long end) {
        this.start = start;
        this.end = end;
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    /** Both dates included, in the calendar's zone. */
    static OpenTable of(BusinessCalendar calendar, LocalDate first, LocalDate last) {
        var rules = calendar.zone().getRules();
        var table = new OpenTable(startOf(first, calendar.zone()), startOf(last.plusDays(1), calendar.zone()));
        // local minutes since the epoch: what is open on the wall, whatever the offset
        var from = new Longs();
        var to = new Longs();
        for (var date = first.minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            long midnight = date.toEpochDay() * Span.DAY;
            long dayClose = Long.MIN_VALUE;
            for (var span : calendar.on(date).spans()) {
                add(from, to, midnight + span.opens(), midnight + span.closes());
                dayClose = Math.max(dayClose, closeOf(midnight + span.opens(), midnight + span.closes(), rules));
            }
            if (dayClose > table.start) {
                table.dayCloses.add(dayClose);
            }
        }
        // hours of one date may begin before those of the day before have closed
        table.dayCloses.sort();
        table.lay(from, to, rules);
        return table;
    }

    private static long startOf(LocalDate date, ZoneId zone) {
        return micros(date.atStartOfDay(zone).toInstant());
    }

    /** Spans that meet or overlap, as one over midnight and the next morning's may, become one. */
    private static void add(Longs from, Longs to, long opens, long closes) {
        if (to.size > 0 && opens <= to.last()) {
            to.last(Math.max(to.last(), closes));
        } else {
            from.add(opens);
            to.add(closes);
        }
    }

    /** Walks from one change of the offset to the next: within each, local time and instants run alike. */
    private void lay(Longs from, Longs to, ZoneRules rules) {
        for (long at = start; at < end; ) {
            var instant = instant(at);
            long offset = rules.getOffset(instant).getTotalSeconds() * 1_000_000L;
            var shift = rules.nextTransition(instant);
            long until = shift == null ? end : Math.min(end, micros(shift.getInstant()));
            for (int i = to.firstAbove((at + offset) / MINUTE); i < from.size; i++) {
                long opened = Math.max(at, from.at[i] * MINUTE - offset);
                long closed = Math.min(until, to.at[i] * MINUTE - offset);
                if (opened >= until) {
                    break;
                }
                if (opened < closed) {
                    put(opened, closed);
                }
            }
            at = until;
        }
    }

    private void put(long opened, long closed) {
        if (closes.size > 0 && closes.last() == opened) {
            closes.last(closed);
            return;
        }
        before.add(closes.size == 0 ? 0 : before.last() + closes.last() - opens.last());
        opens.add(opened);
        closes.add(closed);
    }

    /** The end of a span's last minute that a clock shows at all; the smallest number where a change of the offset skips all. */
    private static long closeOf(long opens, long closes, ZoneRules rules) {
        var last = local(closes - 1);
        var shift = rules.getTransition(last);
        if (shift == null) {
            return micros(last.toInstant(rules.getOffset(last))) + MINUTE;
        }
        if (shift.isOverlap()) {
            return micros(last.toInstant(shift.getOffsetAfter())) + MINUTE;
        }
        return local(opens).isBefore(shift.getDateTimeBefore()) ? micros(shift.getInstant()) : Long.MIN_VALUE;
    }

    private static LocalDateTime local(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
    }

    boolean covers(long from, long to) {
        return start <= from && to <= end;
    }

    Instant begins() {
        return instant(start);
    }

    Instant ends() {
        return instant(end);
    }

    boolean isOpen(long at) {
        int i = closes.firstAbove(at);
        return i < opens.size && opens.at[i] <= at;
    }

    /** When it changes its mind after that moment, or the end of the table. */
    long changes(long at) {
        int i = closes.firstAbove(at);
        return i == opens.size ? end : opens.at[i] <= at ? closes.at[i] : opens.at[i];
    }

    /** Open time from the beginning of the table to that moment. */
    long passed(long at) {
        int i = closes.firstAbove(at);
        if (i == opens.size) {
            return i == 0 ? 0 : before.last() + closes.last() - opens.last();
        }
        return before.at[i] + Math.max(0, at - opens.at[i]);
    }

    /** The first moment at which so much, more than nothing, has passed; the largest number where the table ends before. */
    long reached(long passed) {
        if (opens.size == 0) {
            return Long.MAX_VALUE;
        }
        int i = before.firstFrom(passed) - 1;
        long at = opens.at[i] + passed - before.at[i];
        return at > closes.at[i] ? Long.MAX_VALUE : at;
    }

    /** Which close of a working day is the first one after that moment. */
    int firstClose(long after) {
        return dayCloses.firstAbove(after);
    }

    /** A close of a working day, or the largest number behind the last one. */
    long close(int index) {
        return index < dayCloses.size ? dayCloses.at[index] : Long.MAX_VALUE;
    }

    /** A list of longs in ascending order. */
    private static final class Longs {

        private long[] at = new long[256];
        private int size;

        void add(long value) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
            }
            at[size++] = value;
        }

        void sort() {
            Arrays.sort(at, 0, size);
        }

        long last() {
            return at[size - 1];
        }

        void last(long value) {
            at[size - 1] = value;
        }

        int firstAbove(long value) {
            return firstFrom(value + 1);
        }

        int firstFrom(long value) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (at[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
