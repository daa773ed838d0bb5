package io.haedap.hours.ics;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.haedap.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the events of an iCalendar file into the whole days that they cover. */
final class HolidayFile {

    private static final int MOST_EVENTS = 5_000;
    /** Read, those included that are known. */
    private static final int MOST_DAYS = 10_000;

    /** What old Korean programs write instead of UTF-8. */
    private static final Charset KOREAN = Charset.forName("MS949");

    record Read(List<HolidayReport.Day> days, List<HolidayReport.Rejected> rejected, boolean cut) {}

    private HolidayFile() {}

    static Read read(byte[] file, ZoneId zone, LocalDate first, LocalDate last) {
        var text = text(file);
        var lines = beginnings(text);
        if (lines.size() > MOST_EVENTS) {
            throw Refusal.invalid("file", "ics-events", MOST_EVENTS);
        }
        var days = new ArrayList<HolidayReport.Day>();
        var rejected = new ArrayList<HolidayReport.Rejected>();
        var cut = false;
        int event = 0;
        for (var calendar : calendars(text)) {
            for (var found : calendar.getEvents()) {
                int line = event < lines.size() ? lines.get(event) : 0;
                event++;
                var whole = new EventDays(calendar, found, zone, first, last);
                var reason = whole.refused();
                if (reason != null) {
                    rejected.add(new HolidayReport.Rejected(line, EventDays.nameOf(found), reason));
                } else {
                    cut |= whole.isCut();
                    whole.dates().forEach(date -> days.add(new HolidayReport.Day(date, whole.name(), line)));
                    if (days.size() > MOST_DAYS) {
                        throw Refusal.invalid("file", "ics-days", MOST_DAYS);
                    }
                }
            }
        }
        days.sort(Comparator.comparing(HolidayReport.Day::date).thenComparingInt(HolidayReport.Day::line));
        return new Read(List.copyOf(days), List.copyOf(rejected), cut);
    }

    private static List<ICalendar> calendars(String text) {
        List<ICalendar> read;
        try {
            read = Biweekly.parse(text).all();
        } catch (RuntimeException unreadable) {
            throw Refusal.invalid("file", "ics-unreadable");
        }
        if (read.isEmpty()
                || read.stream().allMatch(calendar -> calendar.getEvents().isEmpty())) {
            throw Refusal.invalid("file", read.isEmpty() ? "ics-unreadable" : "ics-empty");
        }
        return read;
    }

    /** The line on which each event begins. */
    private static List<Integer> beginnings(String text) {
        var lines = new ArrayList<Integer>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
                lines.add(number);
            }
        }
        return lines;
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(file, KOREAN);
        }
    }
}
