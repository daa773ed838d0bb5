package io.haedap.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes times as the console shows them: Asia/Seoul, 24 hours, days in the words of the screen's language. */
@Component
public final class Times {

    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** As short as it stays clear: the time today, day and time this year, with the year before that. */
    public String at(Instant instant) {
        var moment = instant.atZone(ZONE);
        var today = today();
        if (moment.toLocalDate().equals(today)) {
            return TIME.format(moment);
        }
        return (moment.getYear() == today.getYear() ? day(instant) : date(instant)) + " " + TIME.format(moment);
    }

    /** Day and time, also today. */
    public String full(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /** Day and time to the second, for what is proof. */
    public String exact(Instant instant) {
        return date(instant) + " " + SECONDS.format(instant.atZone(ZONE));
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** Month and day. */
    public String day(Instant instant) {
        return local("MMMd", instant.atZone(ZONE));
    }

    /** Month, day and weekday, where a deadline is meant. */
    public String weekday(Instant instant) {
        return local("MMMEd", instant.atZone(ZONE));
    }

    /** What the wall says now: month, day, the whole weekday, time. */
    public String now() {
        var now = clock.instant();
        return local("MMMMEEEEd", now.atZone(ZONE)) + " " + time(now);
    }

    /** Year, month and day. */
    public String date(Instant instant) {
        return local("yMMMd", instant.atZone(ZONE));
    }

    /** Time left as hours and minutes, such as 1:25; overdue with a true minus. */
    public String left(Instant until) {
        var minutes = Duration.between(clock.instant(), until).toMinutes();
        var whole = Math.abs(minutes);
        return (minutes < 0 ? "\u2212" : "") + "%d:%02d".formatted(whole / 60, whole % 60);
    }

    /** Year and month. */
    public String month(LocalDate day) {
        return local("yMMMM", day.atStartOfDay(ZONE));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static String local(String template, ZonedDateTime moment) {
        var ui = UI.getCurrent();
        var locale = ui == null ? Locale.KOREAN : ui.getLocale();
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale).format(moment);
    }
}
