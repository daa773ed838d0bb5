package io.haedap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.haedap.HaedapTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node whose machine is wrong goes by the database. */
@HaedapTest
class SkewedNodeTests {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {-20, 20, 7_200})
    void its_clock_is_set_by_the_first_word_of_the_database(int seconds) {
        var machine = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        var clock = new DatabaseClock(machine);
        var pulse = new DatabasePulse(database, List.of(), clock, clock);
        pulse.start();

        await().untilAsserted(
                        () -> assertThat(clock.instant()).isBetween(now().minusMillis(900), now().plusMillis(900)));
        pulse.stop();
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
