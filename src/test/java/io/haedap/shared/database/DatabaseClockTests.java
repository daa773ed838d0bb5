package io.haedap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseClockTests {

    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void nodes_whose_machines_disagree_agree() {
        var slow = new DatabaseClock(fixed(NOON.minusSeconds(20)));
        var fast = new DatabaseClock(fixed(NOON.plusSeconds(5)));

        slow.set(slow.machine(), NOON, slow.machine());
        fast.set(fast.machine(), NOON, fast.machine());

        assertThat(slow.instant()).isEqualTo(NOON);
        assertThat(fast.instant()).isEqualTo(NOON);
    }

    @Test
    void what_lies_within_the_answer_moves_nothing() {
        var clock = new DatabaseClock(fixed(NOON));

        clock.set(NOON, NOON.plusMillis(39), NOON.plusMillis(40));
        assertThat(clock.instant()).isEqualTo(NOON);

        clock.set(NOON, NOON.plusSeconds(9), NOON.plusSeconds(3));
        assertThat(clock.instant()).as("too slow an answer says nothing").isEqualTo(NOON);
    }

    @Test
    void set_back_a_little_it_stands_still_and_never_goes_back() {
        var machine = new SettableClock();
        var clock = new DatabaseClock(machine);
        var before = clock.instant();

        clock.set(machine.instant(), machine.instant().minusMillis(300), machine.instant());
        assertThat(clock.instant()).isEqualTo(before);
        machine.forward(Duration.ofSeconds(1));
        assertThat(clock.instant()).isAfter(before);

        clock.set(machine.instant(), machine.instant().minusSeconds(3_600), machine.instant());
        assertThat(clock.instant()).as("wrong by an hour, it is set right").isBefore(before);
    }

    @Test
    void it_counts_in_microseconds() {
        var clock = new DatabaseClock(fixed(NOON.plusNanos(1_999)));

        assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000));
    }

    private static Clock fixed(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
