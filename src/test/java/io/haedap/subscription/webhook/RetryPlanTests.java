package io.haedap.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Chance that always says nothing. */
    private static final RandomGenerator NONE = () -> 0;

    private static Duration pause(int attempts, @Nullable Duration asked) {
        return RetryPlan.next(attempts, asked, NONE).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void pauses_are_those_of_the_standard(int attempts, Duration pause) {
        assertThat(pause(attempts, null)).isEqualTo(pause);
    }

    @Test
    void ten_attempts_are_all() {
        assertThat(RetryPlan.next(10, null, NONE)).isEmpty();
        assertThat(RetryPlan.next(10, Duration.ofDays(1), NONE)).isEmpty();
    }

    @Test
    void chance_adds_a_tenth_at_most_and_takes_nothing() {
        var chance = new Random(7);

        for (int i = 0; i < 1_000; i++) {
            assertThat(RetryPlan.next(3, null, chance).orElseThrow())
                    .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT1S, PT5S",
        "1, PT90S, PT90S",
        "1, PT1H, PT5M",
        "2, PT10M, PT10M",
        "9, PT48H, PT24H",
        "8, PT21H, PT21H"
    })
    void who_asks_for_time_gets_it_up_to_the_next_step(int attempts, Duration asked, Duration pause) {
        assertThat(pause(attempts, asked)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "120 | PT2M",
                " 0 | PT0S",
                "Mon, 23 Nov 2026 01:05:00 GMT | PT5M",
                "Mon, 23 Nov 2026 00:59:00 GMT | PT-1M",
                "soon | -",
                "-5 | -",
                "99999999999999999999 | -"
            })
    void the_wish_is_read_in_seconds_or_as_a_date(String written, @Nullable Duration pause) {
        assertThat(RetryPlan.asked(written, CLOCK)).isEqualTo(pause);
    }
}
