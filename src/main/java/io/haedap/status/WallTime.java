package io.haedap.status;

import io.haedap.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns what the clock on a wall somewhere shows into a moment; of an hour that comes twice the first is meant. */
public final class WallTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WallTime() {}

    /** Refuses beside {@code field} a time that no clock there shows, because summer time skips it. */
    public static Instant instant(String field, LocalDateTime at, ZoneId zone) {
        var skipped = zone.getRules().getTransition(at);
        if (skipped != null && skipped.isGap()) {
            throw Refusal.invalid(
                    field,
                    "status-gap",
                    zone.getId(),
                    TIME.format(skipped.getDateTimeBefore()),
                    TIME.format(skipped.getDateTimeAfter()));
        }
        return at.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The zone of that name; refused beside {@code field} where there is none. */
    public static ZoneId zone(String field, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw Refusal.invalid(field, "status-zone");
        }
    }
}
