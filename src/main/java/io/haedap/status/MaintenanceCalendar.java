package io.haedap.status;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Planned maintenance as a calendar (RFC 5545): stable UIDs, UTC times, a sequence that grows with each new time. */
@Service
@PreAuthorize("permitAll()")
public class MaintenanceCalendar {

    private static final int EVENTS = 100;
    private static final int OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StatusReader reader;
    private final PublicAddress address;
    private final MessageSource messages;

    MaintenanceCalendar(StatusReader reader, PublicAddress address, MessageSource messages) {
        this.reader = reader;
        this.address = address;
        this.messages = messages;
    }

    /** The calendar with CRLF line ends, in UTF-8. */
    public String ics(Language language) {
        return ics(language, null);
    }

    /** Only what concerns one service, or all; an event has the same UID in every calendar that holds it. */
    public String ics(Language language, @Nullable WatchedService service) {
        var name = service == null
                ? word("status.calendar.name", language)
                : word("status.calendar.of", language, service.name().in(language));
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Haedap//Haedap//" + language.tag().toUpperCase(Locale.ROOT));
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "NAME:" + escaped(name));
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        reader.newestMaintenances(service == null ? null : service.id(), EVENTS)
                .forEach(maintenance -> event(text, maintenance, language));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private void event(StringBuilder text, Maintenance maintenance, Language language) {
        var services = maintenance.services().stream()
                .map(service -> escaped(service.name().in(language)))
                .collect(Collectors.joining(","));
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + maintenance.id() + "@" + address.host());
        line(text, "DTSTAMP:" + time(maintenance.updatedAt()));
        line(text, "CREATED:" + time(maintenance.createdAt()));
        line(text, "LAST-MODIFIED:" + time(maintenance.updatedAt()));
        line(text, "SEQUENCE:" + (maintenance.isCalledOff() ? maintenance.sequence() + 1 : maintenance.sequence()));
        line(text, "STATUS:" + (maintenance.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        line(text, "DTSTART:" + time(maintenance.scheduledFor()));
        line(text, "DTEND:" + time(maintenance.scheduledUntil()));
        line(text, "SUMMARY:" + escaped(maintenance.name().in(language)));
        line(
                text,
                "DESCRIPTION:"
                        + escaped(Markdown.text(maintenance.latest().body().in(language))));
        if (!services.isEmpty()) {
            line(text, "CATEGORIES:" + services);
        }
        line(text, "URL:" + address.of(maintenance.path(language)));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private String word(String key, Language language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, language.locale()));
    }

    private static String time(Instant at) {
        return UTC.format(at);
    }

    static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Adds a content line, folded at 75 octets and never within a character. */
    static void line(StringBuilder text, String content) {
        var octets = 0;
        for (int i = 0; i < content.length(); ) {
            var character = Character.toString(content.codePointAt(i));
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i += character.length();
        }
        text.append("\r\n");
    }
}
