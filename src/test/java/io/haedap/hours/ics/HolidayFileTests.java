package io.haedap.hours.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.haedap.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static HolidayFile.Read read(String... events) {
        return readIn("Asia/Seoul", events);
    }

    private static HolidayFile.Read readIn(String zone, String... events) {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//KO\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
        return HolidayFile.read(
                text.getBytes(StandardCharsets.UTF_8),
                ZoneId.of(zone),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2036, 12, 31));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + String.join("", lines).hashCode() + "\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    private static List<String> dates(HolidayFile.Read read) {
        return read.days().stream().map(day -> day.date().toString()).toList();
    }

    @Test
    void days_in_a_row_end_the_day_before_their_end() {
        var read = read(
                event("SUMMARY:추석", "DTSTART;VALUE=DATE:20260924", "DTEND;VALUE=DATE:20260927"),
                event("SUMMARY:한글날", "DTSTART;VALUE=DATE:20261009"));

        assertThat(dates(read)).containsExactly("2026-09-24", "2026-09-25", "2026-09-26", "2026-10-09");
        assertThat(read.days().getFirst().name().ko()).isEqualTo("추석");
        assertThat(read.days().getFirst().line()).isEqualTo(4);
        assertThat(read.days().getLast().line()).isEqualTo(10);
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void what_recurs_is_taken_ten_years_ahead_but_for_its_exceptions() {
        var read = read(event(
                "SUMMARY:Christmas Day",
                "DTSTART;VALUE=DATE:20241225",
                "RRULE:FREQ=YEARLY",
                "EXDATE;VALUE=DATE:20271225"));

        assertThat(dates(read))
                .hasSize(11)
                .contains("2025-12-25", "2036-12-25")
                .doesNotContain("2024-12-25", "2027-12-25");
        assertThat(read.cut()).isTrue();
    }

    @Test
    void thanksgiving_is_the_fourth_thursday() {
        assertThat(dates(readIn(
                        "America/New_York",
                        event(
                                "SUMMARY:Thanksgiving",
                                "DTSTART;VALUE=DATE:20251127",
                                "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3"))))
                .containsExactly("2025-11-27", "2026-11-26", "2027-11-25");
    }

    @Test
    void times_count_as_the_whole_days_they_cover_where_the_calendar_is() {
        assertThat(dates(read(event("SUMMARY:온종일", "DTSTART:20260303T150000Z", "DTEND:20260304T150000Z"))))
                .containsExactly("2026-03-04");
        assertThat(dates(read(event("SUMMARY:이틀 반", "DTSTART:20260303T120000", "DTEND:20260306T000000"))))
                .containsExactly("2026-03-04", "2026-03-05");
        assertThat(dates(read(
                        event("SUMMARY:New York", "DTSTART;TZID=America/New_York:20260303T100000", "DURATION:PT24H"))))
                .containsExactly("2026-03-04");
    }

    @Test
    void what_is_no_holiday_is_refused_with_its_line_and_reason() {
        var read = read(
                event("SUMMARY:회의", "DTSTART:20260303T090000", "DTEND:20260303T100000"),
                event("DTSTART;VALUE=DATE:20260303"),
                event("SUMMARY:언제"),
                event("SUMMARY:취소", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20260303"),
                event("SUMMARY:매분", "DTSTART:20260303T000000", "RRULE:FREQ=MINUTELY"),
                event("SUMMARY:옛날", "DTSTART;VALUE=DATE:20010303"),
                event("SUMMARY:날마다", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY"),
                event("SUMMARY:거꾸로", "DTSTART:20260303T090000", "DTEND:20260302T090000"),
                event("SUMMARY:너무 긴", "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20290303"));

        assertThat(read.days()).isEmpty();
        assertThat(read.rejected())
                .extracting(HolidayReport.Rejected::reason)
                .containsExactly(
                        "ics-partial",
                        "ics-no-name",
                        "ics-no-date",
                        "ics-cancelled",
                        "ics-frequency",
                        "ics-outside",
                        "ics-frequency",
                        "ics-length",
                        "ics-length");
        assertThat(read.rejected().get(1).line()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 no calendar", "<html></html>", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"})
    void what_is_no_calendar_is_refused_in_words(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> HolidayFile.read(
                        text.getBytes(StandardCharsets.UTF_8), SEOUL, LocalDate.EPOCH, LocalDate.of(2036, 1, 1)))
                .matches(refused -> refused.faults().getFirst().field().equals("file"));
    }

    @Test
    void old_korean_files_are_read_too() {
        var text =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:창립기념일\nDTSTART;VALUE=DATE:20260601\nEND:VEVENT\nEND:VCALENDAR\n";

        assertThat(HolidayFile.read(
                                text.getBytes(Charset.forName("MS949")),
                                SEOUL,
                                LocalDate.EPOCH,
                                LocalDate.of(2036, 1, 1))
                        .days()
                        .getFirst()
                        .name()
                        .ko())
                .isEqualTo("창립기념일");
    }
}
