package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows failed attempts per account and per address: five are free, then each doubles the wait from one second up to five
 * minutes. A quiet day forgets them.
 */
@Repository
class FailedSignIns {

    private static final int FREE = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final String COUNT = """
            insert into people.failed_sign_in as f (key, failures, last_at)
            values (:key, 1, :now)
            on conflict (key) do update
               set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end, last_at = :now
            """;
    private static final String FIND = """
            select failures, last_at
              from people.failed_sign_in
             where key = :key and last_at >= :forgotten
            """;
    private static final String CLEAR = "delete from people.failed_sign_in where key = :key";

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the account or the address has to wait longer before anything is even looked at. */
    boolean mustWait(String email, String address) {
        return mustWait("account:" + email, FREE) || mustWait("address:" + address, FREE_PER_ADDRESS);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String email, String address) {
        count("account:" + email);
        count("address:" + address);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String email) {
        jdbc.sql(CLEAR).param("key", "account:" + email).update();
    }

    private void count(String key) {
        jdbc.sql(COUNT)
                .param("key", key)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("forgotten", forgotten())
                .update();
    }

    private boolean mustWait(String key, int free) {
        record Failures(int count, Instant last) {}
        Optional<Failures> failures = jdbc.sql(FIND)
                .param("key", key)
                .param("forgotten", forgotten())
                .query((row, number) -> new Failures(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional();
        return failures.filter(f -> f.count() >= free)
                .map(f -> clock.instant().isBefore(f.last().plus(wait(f.count() - free))))
                .orElse(false);
    }

    static Duration wait(int beyond) {
        var wait = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private java.time.OffsetDateTime forgotten() {
        return clock.instant().minus(FORGOTTEN).atOffset(ZoneOffset.UTC);
    }
}
