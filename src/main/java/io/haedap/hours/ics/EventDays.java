package io.haedap.hours.ics;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import io.haedap.shared.LocalText;
import io.haedap.shared.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole days that an event covers, each time it recurs. Dates count as they stand, times in the zone of the calendar they are
 * for: an event that covers no day from midnight to midnight closes none.
 */
final class EventDays {

    private static final int NAME = 100;
    /** A holiday that recurs more often than this within the years that are taken is none. */
    private static final int MOST_TIMES = 1_000;

    private static final int LONGEST = 366;

    private final Set<LocalDate> dates = new TreeSet<>();
    private final VEvent event;
    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final @Nullable String refused;
    private boolean cut;
    private boolean floats;

    EventDays(ICalendar calendar, VEvent event, ZoneId zone, LocalDate first, LocalDate last) {
        this.event = event;
        this.zone = zone;
        this.first = first;
        this.last = last;
        this.refused = read(calendar);
    }

    Set<LocalDate> dates() {
        return dates;
    }

    /** A bundle key, or null where it covers days. */
    @Nullable
    String refused() {
        return refused;
    }

    boolean isCut() {
        return cut;
    }

    /** The file's word in its own language; it is shown in both until somebody translates it. */
    LocalText name() {
        return new LocalText(nameOf(event), null);
    }

    static String nameOf(VEvent event) {
        var summary = event.getSummary();
        var text = summary == null || summary.getValue() == null ? "" : PlainText.tidy(summary.getValue());
        var line = text.replaceAll("\\s+", " ");
        return PlainText.isStorable(line) ? PlainText.shorten(line, NAME) : "";
    }

    private @Nullable String read(ICalendar calendar) {
        var begins = valueOf(event.getDateStart());
        if (begins == null) {
            return "ics-no-date";
        }
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            return "ics-cancelled";
        }
        if (nameOf(event).isEmpty()) {
            return "ics-no-name";
        }
        var rule = event.getRecurrenceRule();
        if (rule != null
                && rule.getValue() != null
                && Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY)
                        .contains(rule.getValue().getFrequency())) {
            return "ics-frequency";
        }
        floats = calendar.getTimezoneInfo().isFloating(event.getDateStart());
        return collect(begins, begins.hasTime() && !floats ? zoneOf(calendar) : TimeZone.getDefault());
    }

    /** Each time it recurs lasts as long as the first. */
    private @Nullable String collect(ICalDate begins, TimeZone recurring) {
        var lasts = begins.hasTime() ? length(begins) : Duration.ofDays(days(begins));
        if (lasts.isNegative() || lasts.toDays() > LONGEST) {
            return "ics-length";
        }
        var times = event.getDateIterator(recurring);
        var whole = false;
        for (int i = 0; times.hasNext(); i++) {
            if (i > MOST_TIMES + 40 * 366) {
                return "ics-frequency";
            }
            var at = times.next();
            var from = begins.hasTime() ? firstWhole(meant(at)) : date(at);
            if (from.isAfter(last)) {
                cut = true;
                break;
            }
            var until =
                    begins.hasTime() ? meant(at).plus(lasts).atZone(zone).toLocalDate() : from.plusDays(lasts.toDays());
            for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
                whole = true;
                if (day.isBefore(first) || day.isAfter(last)) {
                    cut = true;
                } else {
                    dates.add(day);
                }
            }
            if (dates.size() > MOST_TIMES) {
                return "ics-frequency";
            }
        }
        if (!dates.isEmpty()) {
            return null;
        }
        return whole ? "ics-outside" : "ics-partial";
    }

    private LocalDate firstWhole(Instant at) {
        var local = at.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
    }

    /** Dates without a time are read at midnight of the machine's zone. */
    private static LocalDate date(Date at) {
        return at.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private long days(ICalDate begins) {
        var ends = valueOf(event.getDateEnd());
        if (ends != null) {
            return Math.max(1, ChronoUnit.DAYS.between(date(begins), date(ends)));
        }
        return Math.max(1, duration().toDays());
    }

    private Duration length(ICalDate begins) {
        var ends = valueOf(event.getDateEnd());
        return ends == null ? duration() : Duration.between(begins.toInstant(), ends.toInstant());
    }

    private Duration duration() {
        var duration = event.getDuration();
        return duration == null || duration.getValue() == null
                ? Duration.ZERO
                : Duration.ofMillis(duration.getValue().toMillis());
    }

    private TimeZone zoneOf(ICalendar calendar) {
        var assigned = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
        return assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
    }

    /** A time without a zone is meant where the calendar is; it was read in the machine's zone. */
    private Instant meant(Date at) {
        return floats
                ? at.toInstant()
                        .atZone(ZoneId.systemDefault())
                        .withZoneSameLocal(zone)
                        .toInstant()
                : at.toInstant();
    }

    private static @Nullable ICalDate valueOf(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }
}
