package io.haedap.hours;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reckons with one calendar as it stood when it was asked for; keep it for a batch, not for later. A deadline costs
 * microseconds, its segments more. Pauses may come in any order and overlap. Whatever is not reached within three years of its
 * beginning, or of the end of its last pause, is refused.
 */
public final class Reckoner {

    private static final Duration HORIZON = Duration.ofDays(3 * 366L);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    /** A pause without an end ends here, behind every table. */
    private static final long NEVER = Long.MAX_VALUE;

    record Standing(long from, long to) {}

    private final BusinessCalendar calendar;
    private final long revision;
    private volatile @Nullable OpenTable table;

    Reckoner(BusinessCalendar calendar, long revision) {
        this.calendar = calendar;
        this.revision = revision;
    }

    /** Which state of all calendars this is: it grows with each change of any of them. */
    public long revision() {
        return revision;
    }

    public String slug() {
        return calendar.slug();
    }

    public LocalText name() {
        return calendar.name();
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** The moment by which what is allowed has passed since {@code from}; null while the clock stands before that. */
    public @Nullable Instant due(Instant from, Allowance allowed, List<Pause> pauses) {
        return reached(from, allowed, standing(pauses));
    }

    /** The same with every stretch of the way there. */
    public Deadline deadline(Instant from, Allowance allowed, List<Pause> pauses) {
        var standing = standing(pauses);
        var at = reached(from, allowed, standing);
        if (at != null) {
            return new Deadline(
                    at.atZone(zone()).toOffsetDateTime(),
                    new Stretches(calendar, table(from, at)).of(from, at, standing));
        }
        var stopped = OpenTable.instant(standing.getLast().from);
        return new Deadline(
                null,
                stopped.isAfter(from)
                        ? new Stretches(calendar, table(from, stopped)).of(from, stopped, standing)
                        : List.of());
    }

    /** The stretches between two moments. */
    public List<Segment> segments(Instant from, Instant to, List<Pause> pauses) {
        return from.isBefore(to) ? new Stretches(calendar, table(from, to)).of(from, to, standing(pauses)) : List.of();
    }

    /**
     * What {@code at} becomes where these pauses are taken away from the way there: as much open time later as they last before it, and
     * never sooner; null while the clock stands before that.
     */
    public @Nullable Instant later(Instant from, Instant at, List<Pause> pauses) {
        var moved = afterOpen(from, openMicros(from, at, List.of()), standing(pauses));
        return moved != null && moved.isBefore(at) ? at : moved;
    }

    /** The way back: what becomes {@code at} by these pauses. */
    public Instant sooner(Instant from, Instant at, List<Pause> pauses) {
        long open = openMicros(from, at, standing(pauses));
        return open == openMicros(from, at, List.of()) ? at : Objects.requireNonNull(afterOpen(from, open, List.of()));
    }

    /** How long it is open between two moments, less the pauses. */
    public Duration open(Instant from, Instant to, List<Pause> pauses) {
        return Duration.of(openMicros(from, to, standing(pauses)), ChronoUnit.MICROS);
    }

    /**
     * Which part of what is allowed has passed at {@code now}, in open time: 0 to begin with, 1 at the deadline, more when it is
     * late. Null while the clock stands and nobody can tell.
     */
    public @Nullable Double used(Instant from, Allowance allowed, Instant now, List<Pause> pauses) {
        var standing = standing(pauses);
        var whole = whole(from, allowed, standing);
        if (whole == null) {
            return null;
        }
        return whole == 0 ? 1.0 : (double) openMicros(from, now, standing) / whole;
    }

    /** When that part of what is allowed has passed, for warnings in working time; null while the clock stands before that. */
    public @Nullable Instant whenUsed(double part, Instant from, Allowance allowed, List<Pause> pauses) {
        var standing = standing(pauses);
        if (part == 1.0) {
            return reached(from, allowed, standing);
        }
        var whole = whole(from, allowed, standing);
        return whole == null ? null : afterOpen(from, (long) (whole * part), standing);
    }

    public boolean isOpen(Instant at) {
        return table(at, at).isOpen(OpenTable.micros(at));
    }

    /** When it opens or closes next; null where that is more than a year ahead. */
    public @Nullable Instant changes(Instant after) {
        var ahead = after.plus(Duration.ofDays(366));
        var changes = OpenTable.instant(table(after, ahead).changes(OpenTable.micros(after)));
        return changes.isBefore(ahead) ? changes : null;
    }

    /** What a date is like: its spans, or why there are none. */
    public CalendarDay day(LocalDate date) {
        return calendar.on(date);
    }

    /** What is allowed as open time; null while the clock stands before the deadline of working days. */
    private @Nullable Long whole(Instant from, Allowance allowed, List<Standing> pauses) {
        if (allowed.unit() == Allowance.Unit.MINUTES) {
            return allowed.amount() * 60_000_000L;
        }
        var at = reached(from, allowed, pauses);
        return at == null ? null : openMicros(from, at, pauses);
    }

    private @Nullable Instant reached(Instant from, Allowance allowed, List<Standing> pauses) {
        if (allowed.amount() == 0) {
            return from;
        }
        if (calendar.neverOpens()) {
            throw Refusal.of(Refusal.Kind.INVALID, "calendar-never-open");
        }
        return allowed.unit() == Allowance.Unit.MINUTES
                ? afterOpen(from, allowed.amount() * 60_000_000L, pauses)
                : afterDays(from, allowed.amount(), pauses);
    }

    private @Nullable Instant afterOpen(Instant from, long open, List<Standing> pauses) {
        if (open <= 0) {
            return from;
        }
        var horizon = horizon(from, pauses);
        var kept = table(from, horizon);
        long now = OpenTable.micros(from);
        long left = open;
        for (var pause : pauses) {
            if (pause.to <= now) {
                continue;
            }
            long running = kept.passed(Math.max(now, pause.from)) - kept.passed(now);
            if (left <= running) {
                break;
            }
            if (pause.to == NEVER) {
                return null;
            }
            left -= running;
            now = pause.to;
        }
        return within(kept.reached(kept.passed(now) + left), horizon);
    }

    /** A working day counts when the clock runs at its close. */
    private @Nullable Instant afterDays(Instant from, int days, List<Standing> pauses) {
        var horizon = horizon(from, pauses);
        var kept = table(from, horizon);
        int next = kept.firstClose(OpenTable.micros(from));
        int left = days;
        for (var pause : pauses) {
            int before = Math.max(next, kept.firstClose(pause.from));
            if (before - next >= left) {
                break;
            }
            if (pause.to == NEVER) {
                return null;
            }
            left -= before - next;
            next = Math.max(before, kept.firstClose(pause.to));
        }
        return within(kept.close(next + left - 1), horizon);
    }

    private static Instant within(long at, Instant horizon) {
        if (at > OpenTable.micros(horizon)) {
            throw Refusal.invalid("minutes", "deadline-too-far");
        }
        return OpenTable.instant(at);
    }

    private static Instant horizon(Instant from, List<Standing> pauses) {
        var last = from;
        for (var pause : pauses) {
            if (pause.to != NEVER && OpenTable.instant(pause.to).isAfter(last)) {
                last = OpenTable.instant(pause.to);
            }
        }
        return last.plus(HORIZON);
    }

    private long openMicros(Instant from, Instant to, List<Standing> pauses) {
        if (!from.isBefore(to)) {
            return 0;
        }
        var kept = table(from, to);
        long first = OpenTable.micros(from);
        long last = OpenTable.micros(to);
        long open = kept.passed(last) - kept.passed(first);
        for (var pause : pauses) {
            long begins = Math.max(first, pause.from);
            long ends = Math.min(last, pause.to);
            if (begins < ends) {
                open -= kept.passed(ends) - kept.passed(begins);
            }
        }
        return open;
    }

    /** In order and without overlaps. */
    private static List<Standing> standing(List<Pause> pauses) {
        var sorted = new ArrayList<Standing>(pauses.size());
        for (var pause : pauses) {
            var to = pause.to();
            var standing = new Standing(OpenTable.micros(pause.from()), to == null ? NEVER : OpenTable.micros(to));
            if (standing.from < standing.to) {
                sorted.add(standing);
            }
        }
        if (sorted.size() < 2) {
            return sorted;
        }
        sorted.sort(Comparator.comparingLong(Standing::from));
        var apart = new ArrayList<Standing>(sorted.size());
        for (var next : sorted) {
            if (!apart.isEmpty() && next.from <= apart.getLast().to) {
                var last = apart.removeLast();
                apart.add(new Standing(last.from, Math.max(last.to, next.to)));
            } else {
                apart.add(next);
            }
        }
        return apart;
    }

    /** Grows by whole years, so that what is asked for in a batch is laid out once. */
    private OpenTable table(Instant from, Instant to) {
        var kept = table;
        if (kept != null && kept.covers(OpenTable.micros(from), OpenTable.micros(to))) {
            return kept;
        }
        synchronized (this) {
            kept = table;
            int first = yearOf(from);
            int last = yearOf(to) + 1;
            if (kept != null) {
                first = Math.min(first, kept.begins().atZone(zone()).getYear());
                last = Math.max(last, kept.ends().atZone(zone()).getYear() - 1);
            }
            var wider = OpenTable.of(calendar, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
            table = wider;
            return wider;
        }
    }

    private int yearOf(Instant at) {
        int year = at.atZone(zone()).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR + 1) {
            throw Refusal.invalid("from", "between", FIRST_YEAR, LAST_YEAR);
        }
        return year;
    }
}
