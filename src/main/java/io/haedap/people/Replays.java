package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers kept for repeated POSTs, for a day. */
@Repository
class Replays {

    private static final Duration KEPT = Duration.ofHours(24);
    /** No request runs that long: its node died before it came to its end. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final String BEGIN = """
            insert into people.idempotency as kept (staff, key, request, state, created_at)
            values (:staff, :key, :request, 'RUNNING', :now)
            on conflict (staff, key) do update
               set request = excluded.request, state = 'RUNNING', status = null, etag = null, location = null,
                   content_type = null, body = null, readings = '[]', created_at = excluded.created_at
             where kept.created_at < :old or (kept.state = 'RUNNING' and kept.created_at < :abandoned)
            """;
    private static final String FIND = """
            select request, state, status, etag, location, content_type, body, readings
              from people.idempotency
             where staff = :staff and key = :key
            """;
    private static final String ATTEMPT = " where staff = :staff and key = :key and created_at = :since ";
    private static final String COMMIT =
            "update people.idempotency set state = 'COMMITTED'" + ATTEMPT + "and state = 'RUNNING'";
    private static final String FINISH = """
            update people.idempotency
               set state = 'DONE', status = :status, etag = :etag, location = :location, content_type = :type, body = :body,
                   readings = cast(:readings as jsonb)
            """ + ATTEMPT;
    private static final String FORGET = "delete from people.idempotency" + ATTEMPT + "and state = 'RUNNING'";
    private static final String PURGE = "delete from people.idempotency where created_at < :old";

    /** At work; done, but its answer is not kept yet or was lost with its node; answered. */
    enum State {
        RUNNING,
        COMMITTED,
        DONE
    }

    /** What is known of a key: {@code replay} is null before it is done, and for whoever may not see it. */
    record Found(byte[] request, State state, @Nullable Replay replay) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Replays(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The attempt of a request that is the first with its key and may run; null for any other. */
    KeyedPosts.@Nullable Attempt begin(ReplayKey key) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var taken = jdbc.sql(BEGIN)
                .param("staff", key.staff())
                .param("key", key.key())
                .param("request", key.request())
                .param("now", time(now))
                .param("old", time(now.minus(KEPT)))
                .param("abandoned", time(now.minus(ABANDONED)))
                .update();
        return taken == 1 ? new KeyedPosts.Attempt(key, now) : null;
    }

    /**
     * Says in the transaction that does what was asked that it is done. Fails, and undoes it, when another node took the key
     * over meanwhile.
     */
    void commit(KeyedPosts.Attempt attempt) {
        if (of(attempt, COMMIT).update() == 0) {
            throw new OptimisticLockingFailureException("Another node took the key over");
        }
    }

    /** What is kept under the key; null when it was forgotten meanwhile. */
    @Nullable
    Found find(ReplayKey key) {
        return jdbc.sql(FIND)
                .param("staff", key.staff())
                .param("key", key.key())
                .query((row, number) -> {
                    var request = row.getBytes("request");
                    var state = State.valueOf(row.getString("state"));
                    var body = state == State.DONE && key.isOf(request)
                            ? key.open(Objects.requireNonNull(row.getBytes("body")))
                            : null;
                    return new Found(
                            request,
                            state,
                            body == null
                                    ? null
                                    : new Replay(
                                            row.getInt("status"),
                                            row.getString("etag"),
                                            row.getString("location"),
                                            row.getString("content_type"),
                                            body,
                                            json.readValue(row.getString("readings"), new TypeReference<>() {})));
                })
                .optional()
                .orElse(null);
    }

    void finish(KeyedPosts.Attempt attempt, Replay replay) {
        of(attempt, FINISH)
                .param("status", replay.status())
                .param("etag", replay.etag())
                .param("location", replay.location())
                .param("type", replay.contentType())
                .param("body", attempt.key.seal(kept(attempt, replay.body())))
                .param("readings", json.writeValueAsString(replay.readings()))
                .update();
    }

    /** What was asked happens once, and what is shown once is in the first answer alone. */
    private byte[] kept(KeyedPosts.Attempt attempt, byte[] body) {
        return !attempt.shownOnce.isEmpty() && json.readTree(body) instanceof ObjectNode answer
                ? json.writeValueAsBytes(answer.remove(attempt.shownOnce))
                : body;
    }

    /** Lets the same key try again when something broke before anything was done. */
    void forget(KeyedPosts.Attempt attempt) {
        of(attempt, FORGET).update();
    }

    private JdbcClient.StatementSpec of(KeyedPosts.Attempt attempt, String statement) {
        return jdbc.sql(statement)
                .param("staff", attempt.key.staff())
                .param("key", attempt.key.key())
                .param("since", time(attempt.since));
    }

    /** Drops what is kept no longer. */
    void purge() {
        jdbc.sql(PURGE).param("old", time(clock.instant().minus(KEPT))).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
