package io.haedap.hours;

import io.haedap.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of open time: walks from stretch to stretch and keeps what it met. */
final class OpenTime {

    private static final Duration HORIZON = Duration.ofDays(3 * 366L);

    private OpenTime() {}

    /** When the calendar has been open for so long since {@code from}; refused where that is not within three years. */
    static Deadline deadline(BusinessCalendar calendar, Instant from, Duration open) {
        var met = new ArrayList<Stretch>();
        var left = open;
        var now = from;
        while (left.isPositive()) {
            if (Duration.between(from, now).compareTo(HORIZON) > 0) {
                throw Refusal.invalid("minutes", "deadline-too-far");
            }
            var stretch = Stretch.at(calendar, now);
            if (stretch.open()) {
                var length = Duration.between(now, stretch.to());
                if (length.compareTo(left) > 0) {
                    stretch = stretch.until(now.plus(left));
                }
                left = left.minus(Duration.between(now, stretch.to()));
            }
            add(met, stretch);
            now = stretch.to();
        }
        return new Deadline(
                at(calendar, now),
                met.stream().map(stretch -> segment(calendar, stretch)).toList());
    }

    private static void add(List<Stretch> met, Stretch next) {
        if (!met.isEmpty() && met.getLast().continues(next)) {
            met.set(met.size() - 1, met.getLast().and(next));
        } else {
            met.add(next);
        }
    }

    private static Segment segment(BusinessCalendar calendar, Stretch stretch) {
        var holiday = stretch.holiday();
        var reason =
                stretch.open() ? Segment.Reason.OPEN : holiday == null ? Segment.Reason.CLOSED : Segment.Reason.HOLIDAY;
        return new Segment(
                at(calendar, stretch.from()),
                at(calendar, stretch.to()),
                Segment.minutes(Duration.between(stretch.from(), stretch.to())),
                stretch.open(),
                reason,
                holiday == null ? null : holiday.name());
    }

    static OffsetDateTime at(BusinessCalendar calendar, Instant instant) {
        return instant.atZone(calendar.zone()).toOffsetDateTime();
    }
}
