package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import io.haedap.status.Maintenance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Planned maintenance as iCalendar (RFC 5545): times in UTC, text escaped, lines folded at 75 octets. */
record MaintenanceCalendar(String name, Language language, PublicAddress address) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int FOLD = 75;

    String text(Collection<Maintenance> works) {
        var calendar = new StringBuilder();
        line(calendar, "BEGIN:VCALENDAR");
        line(calendar, "VERSION:2.0");
        line(calendar, "PRODID:-//Haedap//Maintenance//" + (language == Language.EN ? "EN" : "KO"));
        line(calendar, "METHOD:PUBLISH");
        line(calendar, "X-WR-CALNAME:" + escaped(name));
        works.forEach(work -> event(calendar, work));
        line(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private void event(StringBuilder calendar, Maintenance work) {
        var services = work.services().stream()
                .map(service -> service.name().in(language))
                .collect(Collectors.joining(", "));
        line(calendar, "BEGIN:VEVENT");
        line(calendar, "UID:" + work.id() + "@" + address.host());
        line(calendar, "SEQUENCE:" + work.sequence());
        line(calendar, "DTSTAMP:" + at(work.updatedAt()));
        line(calendar, "DTSTART:" + at(work.scheduledFor()));
        line(calendar, "DTEND:" + at(work.scheduledUntil()));
        line(calendar, "SUMMARY:" + escaped(work.name().in(language)));
        line(calendar, "LOCATION:" + escaped(services));
        line(
                calendar,
                "DESCRIPTION:" + escaped(Markdown.text(work.latest().body().in(language))));
        line(calendar, "URL:" + address.of(work.path(language)));
        line(calendar, "STATUS:" + (work.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        line(calendar, "TRANSP:TRANSPARENT");
        line(calendar, "END:VEVENT");
    }

    private static String at(Instant time) {
        return TIME.format(time);
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line of more than 75 octets goes on in the next, never within a character. */
    private static void line(StringBuilder calendar, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            var character = Character.toString(c);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > FOLD) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.append(character);
            octets += length;
            i += Character.charCount(c);
        }
        calendar.append("\r\n");
    }
}
