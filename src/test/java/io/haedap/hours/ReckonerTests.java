package io.haedap.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckonerTests {

    private static final LocalText NAME = new LocalText("시험", null);
    private static final List<Span> WEEKDAYS = weekdays(540, 1080);

    @Test
    void lunch_weekend_and_holiday_do_not_count_and_are_told_apart() {
        var reckoner = in(
                "Asia/Seoul",
                weekdays(540, 720, 780, 1080),
                Set.of(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 25)));

        var deadline = reckoner.deadline(seoul("2026-09-23T17:00"), Allowance.minutes(270), List.of());

        assertThat(deadline.at()).isEqualTo("2026-09-28T13:30+09:00");
        assertThat(told(deadline.segments()))
                .containsExactly(
                        "2026-09-23T17:00 60 OPEN",
                        "2026-09-23T18:00 360 CLOSED",
                        "2026-09-24T00:00 2880 HOLIDAY",
                        "2026-09-26T00:00 3420 CLOSED",
                        "2026-09-28T09:00 180 OPEN",
                        "2026-09-28T12:00 60 CLOSED",
                        "2026-09-28T13:00 30 OPEN");
    }

    @Test
    void a_broken_minute_is_counted_as_what_it_is() {
        var deadline = in("Asia/Seoul", WEEKDAYS, Set.of())
                .deadline(seoul("2026-11-24T17:59:30"), Allowance.minutes(1), List.of());

        assertThat(deadline.at()).isEqualTo("2026-11-25T09:00:30+09:00");
        assertThat(deadline.segments().getFirst().minutes()).isEqualByComparingTo("0.5");
    }

    @Test
    void nothing_to_wait_for_is_over_at_once() {
        var deadline = in("Asia/Seoul", WEEKDAYS, Set.of())
                .deadline(seoul("2026-11-28T03:00"), Allowance.minutes(0), List.of());

        assertThat(deadline.at()).isEqualTo("2026-11-28T03:00+09:00");
        assertThat(deadline.segments()).isEmpty();
    }

    @Test
    void a_pause_across_a_holiday_takes_only_open_time_away() {
        var reckoner = in("Asia/Seoul", WEEKDAYS, Set.of(LocalDate.of(2026, 10, 9)));
        var asked = new Pause(seoul("2026-10-08T15:00"), seoul("2026-10-12T10:00"));

        var deadline = reckoner.deadline(seoul("2026-10-08T14:00"), Allowance.minutes(120), List.of(asked));

        assertThat(deadline.at()).isEqualTo("2026-10-12T11:00+09:00");
        assertThat(told(deadline.segments()))
                .containsExactly(
                        "2026-10-08T14:00 60 OPEN", "2026-10-08T15:00 5460 PAUSED", "2026-10-12T10:00 60 OPEN");
    }

    @Test
    void there_is_no_deadline_while_the_clock_stands_before_it() {
        var reckoner = in("Asia/Seoul", WEEKDAYS, Set.of());
        var asked = List.of(new Pause(seoul("2026-11-24T10:00"), null));
        var from = seoul("2026-11-24T09:00");

        assertThat(reckoner.due(from, Allowance.minutes(61), asked)).isNull();
        assertThat(reckoner.due(from, Allowance.workingDays(1), asked)).isNull();
        assertThat(reckoner.used(from, Allowance.minutes(120), seoul("2026-11-25T09:00"), asked))
                .isEqualTo(0.5);
        assertThat(reckoner.due(from, Allowance.minutes(60), asked)).isEqualTo(seoul("2026-11-24T10:00"));
        var deadline = reckoner.deadline(from, Allowance.minutes(61), asked);
        assertThat(deadline.at()).isNull();
        assertThat(told(deadline.segments())).containsExactly("2026-11-24T09:00 60 OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:20, 3, 2026-11-26T18:00",
        "2026-11-24T18:00, 3, 2026-11-27T18:00",
        "2026-11-27T18:30, 1, 2026-11-30T18:00",
        "2026-10-08T17:59, 2, 2026-10-12T18:00"
    })
    void working_days_end_at_their_close(String from, int days, String end) {
        assertThat(in("Asia/Seoul", WEEKDAYS, Set.of(LocalDate.of(2026, 10, 9)))
                        .due(seoul(from), Allowance.workingDays(days), List.of()))
                .isEqualTo(seoul(end));
    }

    @Test
    void a_working_day_counts_when_the_clock_runs_at_its_close() {
        var reckoner = in("Asia/Seoul", WEEKDAYS, Set.of());
        var from = seoul("2026-11-24T09:30");
        var lunch = new Pause(seoul("2026-11-24T11:00"), seoul("2026-11-24T17:00"));
        var night = new Pause(seoul("2026-11-24T17:00"), seoul("2026-11-25T10:00"));

        assertThat(reckoner.due(from, Allowance.workingDays(1), List.of(lunch))).isEqualTo(seoul("2026-11-24T18:00"));
        assertThat(reckoner.due(from, Allowance.workingDays(1), List.of(night, lunch)))
                .isEqualTo(seoul("2026-11-25T18:00"));
    }

    @Test
    void a_night_belongs_to_the_day_it_begins_on() {
        var nights = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            nights.add(new Span(day, 1320, 1800));
        }
        var reckoner = in("Asia/Seoul", nights, Set.of(LocalDate.of(2026, 10, 9)));

        assertThat(reckoner.isOpen(seoul("2026-10-09T05:59"))).isTrue();
        assertThat(told(reckoner.segments(seoul("2026-10-09T05:00"), seoul("2026-10-10T23:00"), List.of())))
                .containsExactly(
                        "2026-10-09T05:00 60 OPEN",
                        "2026-10-09T06:00 1440 HOLIDAY",
                        "2026-10-10T06:00 960 CLOSED",
                        "2026-10-10T22:00 60 OPEN");
    }

    /** New York skips an hour and repeats one; Lord Howe half of one. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T05:00:00Z, 3, 2026-03-08T08:00:00Z",
        "America/New_York, 2026-11-01T04:00:00Z, 5, 2026-11-01T09:00:00Z",
        "Australia/Lord_Howe, 2026-10-03T13:30:00Z, 3, 2026-10-03T16:30:00Z",
        "Australia/Lord_Howe, 2026-04-04T13:00:00Z, 4, 2026-04-04T17:00:00Z"
    })
    void hours_are_hours_whatever_the_clock_shows(String zone, Instant from, int hours, Instant end) {
        var nights = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            nights.add(new Span(day, 0, 360));
        }

        assertThat(in(zone, nights, Set.of()).due(from, Allowance.minutes(hours * 60), List.of()))
                .isEqualTo(end);
    }

    @Test
    void the_night_on_which_the_clock_goes_back_is_longer() {
        var sundays = List.of(new Span(DayOfWeek.SUNDAY, 0, 180));

        assertThat(open(in("America/New_York", sundays, Set.of()), "2026-11-01"))
                .isEqualTo(Duration.ofHours(4));
        assertThat(open(in("America/New_York", sundays, Set.of()), "2026-03-08"))
                .isEqualTo(Duration.ofHours(2));
        assertThat(open(in("Australia/Lord_Howe", sundays, Set.of()), "2026-04-05"))
                .isEqualTo(Duration.ofMinutes(210));
        assertThat(open(in("Australia/Lord_Howe", sundays, Set.of()), "2026-10-04"))
                .isEqualTo(Duration.ofMinutes(150));
    }

    private static Duration open(Reckoner reckoner, String date) {
        var day = LocalDate.parse(date);
        return reckoner.open(
                day.atStartOfDay(reckoner.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(reckoner.zone()).toInstant(),
                List.of());
    }

    @Test
    void hours_of_a_date_go_before_a_closure_and_that_before_a_holiday() {
        var friday = LocalDate.of(2026, 10, 9);
        var closure = new Closure("1", null, friday, friday.plusDays(40), new LocalText("이전", null), 0);
        var special = new SpecialDay(
                "1", "test", friday, new LocalText("단축", null), List.of(new Span(DayOfWeek.FRIDAY, 600, 720)), 0);
        var reckoner = new Reckoner(
                new BusinessCalendar(
                        "test",
                        NAME,
                        ZoneId.of("Asia/Seoul"),
                        WEEKDAYS,
                        holidays(Set.of(friday)),
                        List.of(closure),
                        Map.of(friday, special)),
                0);

        assertThat(reckoner.day(friday).isSpecial()).isTrue();
        assertThat(reckoner.day(friday.plusDays(3)).reason()).isEqualTo(Segment.Reason.CLOSURE);
        assertThat(told(reckoner.deadline(seoul("2026-10-09T10:00"), Allowance.minutes(180), List.of())
                        .segments()))
                .containsExactly(
                        "2026-10-09T10:00 120 OPEN",
                        "2026-10-09T12:00 720 CLOSED",
                        "2026-10-10T00:00 57600 CLOSURE",
                        "2026-11-19T00:00 540 CLOSED",
                        "2026-11-19T09:00 60 OPEN");
    }

    @Test
    void what_is_never_or_hardly_ever_open_is_refused() {
        var never = in("Asia/Seoul", List.of(), Set.of());
        var rare = in("Asia/Seoul", List.of(new Span(DayOfWeek.MONDAY, 0, 1)), Set.of());
        var from = seoul("2026-11-24T09:00");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> never.due(from, Allowance.minutes(1), List.of()))
                .matches(refused -> refused.type().equals("calendar-never-open"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rare.due(from, Allowance.minutes(200), List.of()))
                .matches(refused -> refused.faults().getFirst().message().equals("deadline-too-far"));
        assertThat(rare.due(from, Allowance.minutes(2), List.of())).isEqualTo(seoul("2026-12-07T00:01"));
    }

    private static List<String> told(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.from().toLocalDateTime() + " "
                        + segment.minutes().toPlainString() + " " + segment.reason())
                .toList();
    }

    private static List<Span> weekdays(int... edges) {
        var spans = new ArrayList<Span>();
        for (int day = 1; day <= 5; day++) {
            for (int i = 0; i < edges.length; i += 2) {
                spans.add(new Span(DayOfWeek.of(day), edges[i], edges[i + 1]));
            }
        }
        return spans;
    }

    private static Reckoner in(String zone, List<Span> spans, Set<LocalDate> closed) {
        return new Reckoner(new BusinessCalendar("test", NAME, ZoneId.of(zone), spans, holidays(closed)), 0);
    }

    private static Holidays holidays(Set<LocalDate> closed) {
        return new Holidays(year -> closed.stream()
                .filter(date -> date.getYear() == year)
                .map(date -> new Holiday(date, NAME, false))
                .toList());
    }

    private static Instant seoul(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    }
}
