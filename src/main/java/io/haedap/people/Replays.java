package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Answers kept for repeated POSTs, for a day. */
@Repository
class Replays {

    private static final Duration KEPT = Duration.ofHours(24);
    /** No request runs that long: its node died, and whether it came to its end nobody knows. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private static final String BEGIN = """
            insert into people.idempotency as kept (staff, key, request, state, created_at)
            values (:staff, :key, :request, 'RUNNING', :now)
            on conflict (staff, key) do update
               set request = excluded.request, state = 'RUNNING', status = null, etag = null, location = null,
                   content_type = null, body = null, created_at = excluded.created_at
             where kept.created_at < :old or (kept.state = 'RUNNING' and kept.created_at < :abandoned)
            """;
    private static final String FIND = """
            select request, state, status, etag, location, content_type, body
              from people.idempotency
             where staff = :staff and key = :key
            """;
    private static final String FINISH = """
            update people.idempotency
               set state = 'DONE', status = :status, etag = :etag, location = :location, content_type = :type, body = :body
             where staff = :staff and key = :key and state = 'RUNNING'
            """;
    private static final String FORGET = """
            delete from people.idempotency
             where staff = :staff and key = :key and state = 'RUNNING'
            """;
    private static final String PURGE = "delete from people.idempotency where created_at < :old";

    /** What is known of a key: {@code replay} is null while the first request runs. */
    record Found(byte[] request, @Nullable Replay replay) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Replays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this request is the first with its key and may run. */
    boolean begin(ReplayKey key) {
        var now = clock.instant();
        return jdbc.sql(BEGIN)
                        .param("staff", key.staff())
                        .param("key", key.key())
                        .param("request", key.request())
                        .param("now", time(now))
                        .param("old", time(now.minus(KEPT)))
                        .param("abandoned", time(now.minus(ABANDONED)))
                        .update()
                == 1;
    }

    /** What is kept under the key; null when it was forgotten meanwhile. */
    @Nullable
    Found find(ReplayKey key) {
        return jdbc.sql(FIND)
                .param("staff", key.staff())
                .param("key", key.key())
                .query((row, number) -> {
                    var request = row.getBytes("request");
                    var done = "DONE".equals(row.getString("state")) && key.isOf(request);
                    return new Found(
                            request,
                            done
                                    ? new Replay(
                                            row.getInt("status"),
                                            row.getString("etag"),
                                            row.getString("location"),
                                            row.getString("content_type"),
                                            key.open(Objects.requireNonNull(row.getBytes("body"))))
                                    : null);
                })
                .optional()
                .orElse(null);
    }

    void finish(ReplayKey key, Replay replay) {
        jdbc.sql(FINISH)
                .param("staff", key.staff())
                .param("key", key.key())
                .param("status", replay.status())
                .param("etag", replay.etag())
                .param("location", replay.location())
                .param("type", replay.contentType())
                .param("body", key.seal(replay.body()))
                .update();
    }

    /** Lets the same key try again, after something broke. */
    void forget(ReplayKey key) {
        jdbc.sql(FORGET).param("staff", key.staff()).param("key", key.key()).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void purge() {
        jdbc.sql(PURGE).param("old", time(clock.instant().minus(KEPT))).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
