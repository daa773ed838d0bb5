package io.haedap.journey;

import io.haedap.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of a database that a program lives by, moved while it runs. The program's one clock is set by {@code clock_timestamp()} of its
 * database, and its SQL asks {@code now()}: here both find functions of the same names before those of PostgreSQL, in all sessions, in
 * column defaults and in triggers. So the whole program agrees and nothing in it knows. What stays with the machine: pauses between
 * two looks of a job, idle sessions, {@code current_date} in the counters of FAQ readings, and the proofs of notices, which are
 * written to stay with the machine.
 */
final class MovedClock {

    private static final String SHADOW = """
            create or replace function moved.now() returns timestamptz language sql stable
                as $$ select pg_catalog.now() + interval '%1$d microseconds' $$;
            create or replace function moved.clock_timestamp() returns timestamptz language sql volatile
                as $$ select pg_catalog.clock_timestamp() + interval '%1$d microseconds' $$;
            """;

    private final JdbcClient owner;

    private MovedClock(JdbcClient owner) {
        this.owner = owner;
    }

    /** Of a database that no program has started on yet. */
    static MovedClock of(String database, Instant now) {
        var clock = new MovedClock(JdbcClient.create(TestDatabase.as("haedap_owner", database)));
        clock.owner.sql("create schema moved").update();
        clock.owner.sql("grant usage on schema moved to haedap_app").update();
        clock.set(now);
        var name = database.substring(database.lastIndexOf('/') + 1);
        clock.owner
                .sql("alter database " + name + " set search_path = \"$user\", public, moved, pg_catalog")
                .update();
        return clock;
    }

    /** From now on it is that time, and goes on from there; nodes follow within a second. */
    void set(Instant now) {
        var machine = owner.sql("select pg_catalog.clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        owner.sql(SHADOW.formatted(Duration.between(machine, now).toNanos() / 1_000))
                .update();
    }
}
