package io.haedap.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** 500 calendars with 200 cases each: what is reckoned equals what counting minute by minute finds. */
class ReckonerPropertyTests {

    private static final int CASES = 200;
    private static final int WINDOW = RandomHours.DAYS * 1440;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void deadlines_equal_those_counted_minute_by_minute(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var hours = RandomHours.of(random);
        var reckoner = new Reckoner(hours.calendar(), 0);
        var naive = new MinuteByMinute(hours.calendar(), hours.start(), WINDOW);
        for (int i = 0; i < CASES; i++) {
            int from = 3_000 + random.nextInt(40 * 1440);
            var pauses = hours.pauses(from);
            int minutes = 1 + random.nextInt(random.nextBoolean() ? 600 : 6_000);
            int days = 1 + random.nextInt(12);
            var at = naive.at(from);
            check(reckoner, at, Allowance.minutes(minutes), pauses, naive.due(from, minutes, pauses), naive.at(WINDOW));
            check(
                    reckoner,
                    at,
                    Allowance.workingDays(days),
                    pauses,
                    naive.dueOfDays(from, days, pauses),
                    naive.at(WINDOW));
            int to = from + random.nextInt(30 * 1440);
            assertThat(reckoner.open(at, naive.at(to), pauses).toMinutes()).isEqualTo(naive.open(from, to, pauses));
            movesOn(reckoner, at, naive.due(from, minutes, List.of()), pauses, naive.due(from, minutes, pauses));
            if (i % 10 == 0) {
                segmentsTell(reckoner, at, minutes, pauses);
            }
        }
    }

    private static void check(
            Reckoner reckoner,
            Instant from,
            Allowance allowed,
            List<Pause> pauses,
            @Nullable Instant expected,
            Instant end) {
        var due = dueOrLater(reckoner, from, allowed, pauses, end);
        if (expected != null) {
            assertThat(due).as("%s from %s with %s", allowed, from, pauses).isEqualTo(expected);
        } else {
            assertThat(due == null || due.isAfter(end.minus(3, ChronoUnit.DAYS)))
                    .as("%s from %s with %s is %s", allowed, from, pauses, due)
                    .isTrue();
        }
    }

    /** A date that was taken over moves with the pauses as one of our own does, and back. */
    private static void movesOn(
            Reckoner reckoner, Instant from, @Nullable Instant plain, List<Pause> pauses, @Nullable Instant moved) {
        if (plain != null && moved != null) {
            assertThat(reckoner.later(from, plain, pauses)).isEqualTo(moved);
            assertThat(reckoner.sooner(from, moved, pauses)).isEqualTo(plain);
        }
    }

    private static @Nullable Instant dueOrLater(
            Reckoner reckoner, Instant from, Allowance allowed, List<Pause> pauses, Instant end) {
        try {
            return reckoner.due(from, allowed, pauses);
        } catch (Refusal _) {
            return end;
        }
    }

    private static void segmentsTell(Reckoner reckoner, Instant from, int minutes, List<Pause> pauses) {
        var deadline = reckoner.deadline(from, Allowance.minutes(minutes), pauses);
        var at = from;
        for (var segment : deadline.segments()) {
            assertThat(segment.from().toInstant()).isEqualTo(at);
            assertThat(segment.to().toInstant()).isAfter(at);
            at = segment.to().toInstant();
        }
        var due = deadline.at();
        if (due != null) {
            assertThat(at).isEqualTo(due.toInstant());
            assertThat(deadline.segments().stream()
                            .filter(Segment::counted)
                            .map(Segment::minutes)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.valueOf(minutes));
            assertThat(reckoner.used(from, Allowance.minutes(minutes), due.toInstant(), pauses))
                    .isEqualTo(1.0);
            var half = reckoner.whenUsed(0.5, from, Allowance.minutes(minutes), pauses);
            assertThat(half).isNotNull().isBeforeOrEqualTo(due.toInstant());
            assertThat(reckoner.open(from, half, pauses)).isEqualTo(Duration.ofSeconds(minutes * 30L));
        }
    }
}
