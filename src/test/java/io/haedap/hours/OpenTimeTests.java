package io.haedap.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.LocalText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenTimeTests {

    private static final List<String> ZONES = List.of(
            "Asia/Seoul",
            "UTC",
            "America/New_York",
            "Europe/Berlin",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Asia/Gaza",
            "Pacific/Apia");

    @Test
    void lunch_weekend_and_holiday_do_not_count_and_are_told_apart() {
        var calendar = calendar(
                "Asia/Seoul",
                weekdays(540, 720, 780, 1080),
                Set.of(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 25)));

        var deadline = OpenTime.deadline(calendar, seoul("2026-09-23T17:00"), Duration.ofMinutes(270));

        assertThat(deadline.at()).isEqualTo("2026-09-28T13:30+09:00");
        assertThat(deadline.segments())
                .extracting(segment -> segment.from().toLocalDateTime() + " "
                        + segment.minutes().toPlainString() + " " + segment.reason())
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
        var calendar = calendar("Asia/Seoul", weekdays(540, 1080), Set.of());

        var deadline = OpenTime.deadline(calendar, seoul("2026-11-24T17:59:30"), Duration.ofMinutes(1));

        assertThat(deadline.at()).isEqualTo("2026-11-25T09:00:30+09:00");
        assertThat(deadline.segments().getFirst().minutes()).isEqualByComparingTo("0.5");
    }

    @Test
    void nothing_to_wait_for_is_over_at_once() {
        var calendar = calendar("Asia/Seoul", weekdays(540, 1080), Set.of());

        var deadline = OpenTime.deadline(calendar, seoul("2026-11-28T03:00"), Duration.ZERO);

        assertThat(deadline.at()).isEqualTo("2026-11-28T03:00+09:00");
        assertThat(deadline.segments()).isEmpty();
    }

    @Test
    void whole_minutes_agree_with_counting_one_by_one_in_every_zone() {
        var random = new Random(20261120);
        for (int i = 0; i < 3_000; i++) {
            var calendar = randomCalendar(random);
            var from = Instant.parse("2011-01-01T00:00:00Z").plus(random.nextInt(16 * 525_600), ChronoUnit.MINUTES);
            var minutes = 1 + random.nextInt(2_500);
            var expected = naive(calendar, from, minutes);
            if (expected == null) {
                continue;
            }

            var deadline = OpenTime.deadline(calendar, from, Duration.ofMinutes(minutes));

            assertThat(deadline.at().toInstant())
                    .as("%s %s %s", calendar, from, minutes)
                    .isEqualTo(expected);
            var counted = deadline.segments().stream()
                    .filter(Segment::counted)
                    .map(Segment::minutes)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(counted).isEqualByComparingTo(BigDecimal.valueOf(minutes));
            assertGapless(deadline, from);
        }
    }

    /** Walks minute by minute; null where the horizon of the reference is passed. */
    private static Instant naive(BusinessCalendar calendar, Instant from, int minutes) {
        var now = from;
        int left = minutes;
        for (int walked = 0; walked < 60 * 1440; walked++) {
            if (isOpen(calendar, now) && --left == 0) {
                return now.plus(1, ChronoUnit.MINUTES);
            }
            now = now.plus(1, ChronoUnit.MINUTES);
        }
        return null;
    }

    private static boolean isOpen(BusinessCalendar calendar, Instant at) {
        var local = LocalDateTime.ofInstant(at, calendar.zone());
        var minute = local.getHour() * 60 + local.getMinute();
        return calendar.holidayOn(local.toLocalDate()) == null
                && calendar.spans().stream()
                        .anyMatch(span ->
                                span.day() == local.getDayOfWeek() && minute >= span.opens() && minute < span.closes());
    }

    private static void assertGapless(Deadline deadline, Instant from) {
        var at = from;
        for (var segment : deadline.segments()) {
            assertThat(segment.from().toInstant()).isEqualTo(at);
            assertThat(segment.to().toInstant()).isAfter(at);
            at = segment.to().toInstant();
        }
        assertThat(deadline.at().toInstant()).isEqualTo(at);
    }

    private static BusinessCalendar randomCalendar(Random random) {
        var spans = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            int at = 0;
            for (int i = random.nextInt(4); i > 0 && at < 1400; i--) {
                int opens = at + random.nextInt(1 + (1440 - at) / 3);
                int closes = random.nextInt(8) == 0 ? 1440 : Math.min(1440, opens + 1 + random.nextInt(600));
                spans.add(new Span(day, opens, closes));
                at = closes + random.nextInt(2) * 30;
            }
        }
        var holidays = new HashSet<LocalDate>();
        for (int i = 0; i < 2_000; i++) {
            holidays.add(LocalDate.of(2011, 1, 1).plusDays(random.nextInt(17 * 365)));
        }
        return calendar(ZONES.get(random.nextInt(ZONES.size())), spans, holidays);
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

    private static BusinessCalendar calendar(String zone, List<Span> spans, Set<LocalDate> closed) {
        var holidays = new Holidays(year -> closed.stream()
                .filter(date -> date.getYear() == year)
                .map(date -> new Holiday(date, new LocalText("휴일", null), false))
                .toList());
        return new BusinessCalendar("test", new LocalText("시험", null), ZoneId.of(zone), spans, holidays);
    }

    private static Instant seoul(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant();
    }
}
