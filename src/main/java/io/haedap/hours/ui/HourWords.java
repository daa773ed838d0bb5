package io.haedap.hours.ui;

import com.vaadin.flow.component.UI;
import io.haedap.hours.CalendarDay;
import io.haedap.hours.Opening;
import io.haedap.hours.Segment;
import io.haedap.hours.Span;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says hours, dates and reasons in the language of the screen. */
final class HourWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private HourWords() {}

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String in(LocalText text) {
        return text.in(Language.of(locale()));
    }

    static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> span.opensAt() + "–" + span.closesAt())
                .collect(Collectors.joining(", "));
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    static String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMEd")
                .withLocale(locale())
                .format(date);
    }

    static String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd")
                .withLocale(locale())
                .format(date);
    }

    static String month(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM")
                .withLocale(locale())
                .format(date);
    }

    static String at(OffsetDateTime moment) {
        return day(moment.toLocalDate()) + " " + TIME.format(moment);
    }

    static String at(Instant moment, ZoneId zone) {
        return at(moment.atZone(zone).toOffsetDateTime());
    }

    /** Whether it is open now and until when. */
    static String now(@Nullable Opening opening, ZoneId zone) {
        if (opening == null) {
            return say("hours.none");
        }
        var word = say(opening.openNow() ? "hours.open" : "hours.closed");
        var changes = opening.changesAt();
        return changes == null
                ? word
                : say(opening.openNow() ? "hours.open.until" : "hours.closed.until", at(changes, zone));
    }

    static String lasting(long minutes) {
        long hours = minutes / 60;
        if (hours == 0) {
            return say("hours.minutes", minutes);
        }
        return minutes % 60 == 0
                ? say("hours.hours", hours)
                : say("hours.hours", hours) + " " + say("hours.minutes", minutes % 60);
    }

    static String reason(Segment segment) {
        return reason(segment.reason(), segment.name());
    }

    static String reason(CalendarDay day) {
        return reason(day.reason(), day.name());
    }

    private static String reason(Segment.Reason reason, @Nullable LocalText name) {
        var word = say("hours.reason." + reason);
        return name == null ? word : word + " · " + in(name);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
