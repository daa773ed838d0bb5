package io.haedap.subscription.webhook;

import io.haedap.subscription.webhook.WebhookDetails.SecretAge;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets as rows. What signs reads them; everybody else learns their age. */
@Repository
class SecretStore {

    private static final String END_LAST = """
            delete from subscription.webhook_secret where endpoint = :endpoint and ends_at is not null
            """;
    private static final String END = """
            update subscription.webhook_secret set ends_at = :until where endpoint = :endpoint and ends_at is null
            """;
    private static final String ADD = """
            insert into subscription.webhook_secret (endpoint, secret, created_at) values (:endpoint, :secret, :at)
            """;
    private static final String SIGNING = """
            select secret from subscription.webhook_secret
             where endpoint = :endpoint and (ends_at is null or ends_at > :now)
             order by id desc
            """;
    private static final String AGES = """
            select endpoint, created_at, ends_at from subscription.webhook_secret
             where endpoint = any (:endpoints) and (ends_at is null or ends_at > :now)
             order by id desc
            """;
    private static final String PURGE = "delete from subscription.webhook_secret where ends_at <= :now";

    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a secret in force; the one before signs beside it until {@code until}, those before that no more. */
    void add(long endpoint, SigningSecret secret, Instant now, Instant until) {
        jdbc.sql(END_LAST).param("endpoint", endpoint).update();
        jdbc.sql(END)
                .param("endpoint", endpoint)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(ADD)
                .param("endpoint", endpoint)
                .param("secret", secret.written())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that sign now, the newest first. */
    List<SigningSecret> signing(long endpoint, Instant now) {
        return jdbc.sql(SIGNING)
                .param("endpoint", endpoint)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SigningSecret(row.getString("secret")))
                .list();
    }

    /** Of each endpoint, the newest first. */
    Map<Long, List<SecretAge>> ages(Collection<Long> endpoints, Instant now) {
        var ages = new HashMap<Long, List<SecretAge>>();
        jdbc.sql(AGES)
                .param("endpoints", endpoints.toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((RowCallbackHandler) row -> ages.computeIfAbsent(row.getLong("endpoint"), _ -> new ArrayList<>())
                        .add(new SecretAge(
                                row.getTimestamp("created_at").toInstant(), instant(row.getTimestamp("ends_at")))));
        return ages;
    }

    void purge(Instant now) {
        jdbc.sql(PURGE).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
