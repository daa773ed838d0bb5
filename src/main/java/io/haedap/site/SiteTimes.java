package io.haedap.site;

import io.haedap.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;

/** Times as readers read them, in Seoul; the year is told when it is another. English names the zone. */
final class SiteTimes {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final MessageSource messages;
    private final Language language;
    private final ZonedDateTime now;

    SiteTimes(MessageSource messages, Language language, Instant now) {
        this.messages = messages;
        this.language = language;
        this.now = now.atZone(SEOUL);
    }

    /** For a {@code datetime} attribute. */
    public String iso(Instant at) {
        return at.atZone(SEOUL).toOffsetDateTime().withNano(0).toString();
    }

    /** Such as 11월 26일(목). */
    public String day(Instant at) {
        return day(at.atZone(SEOUL).toLocalDate());
    }

    public String day(LocalDate day) {
        return format(day.getYear() == now.getYear() ? "day" : "day-of-year", day.atStartOfDay(SEOUL));
    }

    /** Such as 2026년 11월 26일, for what is read long after. */
    public String date(Instant at) {
        return format("date", at.atZone(SEOUL));
    }

    public String date(LocalDate day) {
        return format("date", day.atStartOfDay(SEOUL));
    }

    public String month(YearMonth month) {
        return format("month", month.atDay(1).atStartOfDay(SEOUL));
    }

    /** Such as 오후 2시 20분. */
    public String clock(Instant at) {
        var time = at.atZone(SEOUL);
        return format(time.getMinute() == 0 ? "hour" : "clock", time);
    }

    /** Such as 14:20, for lists and tables. */
    public String brief(Instant at) {
        return format("brief", at.atZone(SEOUL));
    }

    /** Day and time in a sentence. */
    public String moment(Instant at) {
        return say("moment", day(at), clock(at));
    }

    /** Day and time in a list. */
    public String line(Instant at) {
        return say("line", day(at), brief(at));
    }

    /** As {@link #line}; midnight stands for the whole day. */
    public String dayAndTime(Instant at) {
        return at.atZone(SEOUL).toLocalTime().equals(LocalTime.MIDNIGHT) ? day(at) : line(at);
    }

    /** The time alone on the same day, else day and time. */
    public String since(Instant at) {
        return isToday(at) ? say("today", clock(at)) : moment(at);
    }

    /** From one time to another, as in a table. */
    public String span(Instant from, Instant to) {
        return isSameDay(from, to)
                ? say("span", day(from), brief(from), brief(to))
                : say("long-span", line(from), line(to));
    }

    public boolean isToday(Instant at) {
        return at.atZone(SEOUL).toLocalDate().equals(now.toLocalDate());
    }

    public boolean isTomorrow(Instant at) {
        return at.atZone(SEOUL).toLocalDate().equals(now.toLocalDate().plusDays(1));
    }

    private static boolean isSameDay(Instant one, Instant other) {
        return one.atZone(SEOUL).toLocalDate().equals(other.atZone(SEOUL).toLocalDate());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("site.time." + key, arguments, language.locale());
    }

    private String format(String key, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(say(key), language.locale()).format(time);
    }
}
