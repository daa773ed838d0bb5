package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows failed attempts: five are free for one account from one address, thirty for an address, fifty for an account; each
 * further one doubles the wait from one second up to five minutes. A quiet quarter of an hour forgets an address, a quiet
 * day the rest. Attempts that were made to wait are not counted, so that nobody is kept out by those of others.
 */
@Repository
class FailedSignIns {

    private static final Duration LONGEST = Duration.ofMinutes(5);
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
    private static final String HALVE = "update people.failed_sign_in set failures = failures / 2 where key = :key";
    private static final String PURGE = "delete from people.failed_sign_in where last_at < :forgotten";

    /** What is counted, how many are free, and when it is forgotten. The key is hashed: names of any length and none kept. */
    private record Counter(String key, int free, Duration memory) {

        static Counter of(String what, int free, Duration memory) {
            return new Counter(HexFormat.of().formatHex(Secrets.hash(what)), free, memory);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the account or the address has to wait longer before anything is even looked at. */
    boolean mustWait(String email, String address) {
        return Stream.of(pair(email, address), account(email), address(address)).anyMatch(this::mustWait);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String email, String address) {
        Stream.of(account(email), address(address), pair(email, address))
                .forEach(counter -> jdbc.sql(COUNT)
                        .param("key", counter.key())
                        .param("now", utc(clock.instant()))
                        .param("forgotten", utc(clock.instant().minus(counter.memory())))
                        .update());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String email, String address) {
        jdbc.sql(CLEAR).param("key", pair(email, address).key()).update();
        jdbc.sql(HALVE).param("key", address(address).key()).update();
    }

    /** Drops what is forgotten anyway. */
    void purge() {
        jdbc.sql(PURGE)
                .param("forgotten", utc(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private boolean mustWait(Counter counter) {
        record Failures(int count, Instant last) {}
        return jdbc.sql(FIND)
                .param("key", counter.key())
                .param("forgotten", utc(clock.instant().minus(counter.memory())))
                .query((row, number) -> new Failures(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional()
                .filter(failures -> failures.count() >= counter.free())
                .map(failures ->
                        clock.instant().isBefore(failures.last().plus(wait(failures.count() - counter.free()))))
                .orElse(false);
    }

    static Duration wait(int beyond) {
        var wait = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Counter pair(String email, String address) {
        return Counter.of("pair:" + email + "|" + address, 5, Duration.ofDays(1));
    }

    private static Counter account(String email) {
        return Counter.of("account:" + email, 50, Duration.ofDays(1));
    }

    private static Counter address(String address) {
        return Counter.of("address:" + address, 30, Duration.ofMinutes(15));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
