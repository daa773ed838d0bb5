package io.haedap.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens as rows: the hash, never the secret. */
@Repository
class Tokens {

    private static final String INSERT = """
            insert into people.token (id, staff, name, hash, scopes, created_at, expires_at)
            values (:id, :staff, :name, :hash, :scopes, :now, :expires)
            """;
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Drops those that ended long ago; the audit record keeps their names. */
    void purge() {
        jdbc.sql("delete from people.token where least(expires_at, revoked_at) < :ended")
                .param("ended", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    void revokeAll(StaffId owner) {
        jdbc.sql("update people.token set revoked_at = :now where staff = :staff and revoked_at is null")
                .param("staff", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps a token and returns its public id. */
    String insert(StaffId owner, String name, String secret, Set<String> scopes, Instant expires) {
        var id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("staff", owner.value())
                .param("name", name)
                .param("hash", Secrets.hash(secret))
                .param("scopes", scopes.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        var plain = id.toString().replace("-", "");
        events.publishEvent(new TokenIssued(plain, name));
        return plain;
    }
}
