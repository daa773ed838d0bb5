package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks from a moment to another and tells of each stretch why it counted or not; neighbours that read alike are one. */
final class Stretches {

    private record Stretch(
            long from,
            long to,
            Segment.Reason reason,
            @Nullable LocalText name) {

        boolean continues(Stretch next) {
            return reason == next.reason && Objects.equals(name, next.name);
        }
    }

    private final BusinessCalendar calendar;
    private final OpenTable table;

    Stretches(BusinessCalendar calendar, OpenTable table) {
        this.calendar = calendar;
        this.table = table;
    }

    List<Segment> of(Instant from, Instant to, List<Reckoner.Standing> pauses) {
        var met = new ArrayList<Stretch>();
        long end = OpenTable.micros(to);
        for (long now = OpenTable.micros(from); now < end; now = met.getLast().to) {
            add(met, next(now, end, pauses));
        }
        return met.stream().map(this::segment).toList();
    }

    private Stretch next(long now, long end, List<Reckoner.Standing> pauses) {
        long until = end;
        for (var pause : pauses) {
            if (pause.from() <= now && now < pause.to()) {
                return new Stretch(now, Math.min(end, pause.to()), Segment.Reason.PAUSED, null);
            }
            if (pause.from() > now) {
                until = Math.min(until, pause.from());
                break;
            }
        }
        until = Math.min(until, table.changes(now));
        return table.isOpen(now) ? new Stretch(now, until, Segment.Reason.OPEN, null) : closed(now, until);
    }

    /** Closed until an edge at which the reason may change: midnight, the end of what was called off, a change of the offset. */
    private Stretch closed(long now, long until) {
        var rules = calendar.zone().getRules();
        var at = OpenTable.instant(now);
        var offset = rules.getOffset(at);
        var local = LocalDateTime.ofInstant(at, offset);
        var date = local.toLocalDate();
        var reason = calendar.on(date);
        int edge = Span.DAY;
        var yesterday = calendar.on(date.minusDays(1));
        int calledOff = calledOff(yesterday);
        if (local.toLocalTime().toSecondOfDay() < calledOff * 60) {
            reason = yesterday;
            edge = calledOff;
        }
        long to = Math.min(until, micros(date.atStartOfDay().plusMinutes(edge), offset));
        var shift = rules.nextTransition(at);
        if (shift != null) {
            to = Math.min(to, OpenTable.micros(shift.getInstant()));
        }
        return reason.isWorking()
                ? new Stretch(now, to, Segment.Reason.CLOSED, null)
                : new Stretch(now, to, reason.reason(), reason.name());
    }

    /** Until which minute of the next day a day that is closed for a reason would have been open. */
    private int calledOff(CalendarDay day) {
        return day.isWorking() || day.reason() == Segment.Reason.CLOSED
                ? 0
                : calendar.spansOn(day.date().getDayOfWeek()).stream()
                        .mapToInt(span -> span.closes() - Span.DAY)
                        .filter(minutes -> minutes > 0)
                        .max()
                        .orElse(0);
    }

    private static long micros(LocalDateTime local, ZoneOffset offset) {
        return OpenTable.micros(local.toInstant(offset));
    }

    private static void add(List<Stretch> met, Stretch next) {
        if (!met.isEmpty() && met.getLast().continues(next)) {
            var last = met.removeLast();
            met.add(new Stretch(last.from, next.to, last.reason, last.name));
        } else {
            met.add(next);
        }
    }

    private Segment segment(Stretch stretch) {
        return Segment.of(
                OpenTable.instant(stretch.from).atZone(calendar.zone()).toOffsetDateTime(),
                OpenTable.instant(stretch.to).atZone(calendar.zone()).toOffsetDateTime(),
                stretch.reason,
                stretch.name);
    }
}
