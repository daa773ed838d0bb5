package io.haedap.subscription;

import io.haedap.people.Secrets;
import io.haedap.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for and waits until its address confirms it; of the secret only the hash is kept. */
@Repository
class SubscriptionRequests {

    static final Duration LIFE = Duration.ofDays(2);
    static final int MOST_AN_HOUR = 3;
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String ADD = """
            insert into subscription.request (hash, email, lang, topics, consent, created_at)
            values (:hash, :email, :lang, :topics, :consent, :now)
            """;
    private static final String ALONE = """
            select pg_advisory_xact_lock(hashtextextended('subscription:' || :email, 0))
            """;
    private static final String SINCE = """
            select count(*) from subscription.request where email = :email and created_at > :since
            """;
    private static final String OPEN = """
            select email, lang, topics, consent
              from subscription.request
             where hash = :hash and spent_at is null and created_at > :since
            """;
    private static final String SPEND = """
            update subscription.request
               set spent_at = :now
             where hash = :hash and spent_at is null and created_at > :since
            returning email, lang, topics, consent
            """;
    private static final String FORGET = """
            delete from subscription.request where created_at < :before returning hash
            """;
    private static final String FORGET_ONE = """
            delete from subscription.request where email = :email returning hash
            """;

    /** What waits. */
    record Asked(String email, Language language, Set<Topic> topics, String consent) {}

    private final JdbcClient jdbc;

    SubscriptionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String secret, Asked asked, Instant now) {
        jdbc.sql(ADD)
                .param("hash", Secrets.hash(secret))
                .param("email", asked.email())
                .param("lang", asked.language().tag())
                .param("topics", Subscribers.names(asked.topics()))
                .param("consent", asked.consent())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody's box is filled by what others type, however many ask at once. */
    boolean mayAsk(String email, Instant now) {
        jdbc.sql(ALONE).param("email", email).query((_, _) -> true).list();
        return jdbc.sql(SINCE)
                        .param("email", email)
                        .param("since", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                < MOST_AN_HOUR;
    }

    Optional<Asked> open(String secret, Instant now) {
        return jdbc.sql(OPEN)
                .param("hash", Secrets.hash(secret))
                .param("since", now.minus(LIFE).atOffset(ZoneOffset.UTC))
                .query(SubscriptionRequests::asked)
                .optional();
    }

    /** Empty where it was spent before, or is too old. */
    Optional<Asked> spend(String secret, Instant now) {
        return jdbc.sql(SPEND)
                .param("hash", Secrets.hash(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(LIFE).atOffset(ZoneOffset.UTC))
                .query(SubscriptionRequests::asked)
                .optional();
    }

    /** Drops what is too old; answers what the letters about it are about. */
    List<String> forget(Instant now) {
        return jdbc.sql(FORGET)
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, _) -> about(row.getBytes("hash")))
                .list();
    }

    List<String> forget(String email) {
        return jdbc.sql(FORGET_ONE)
                .param("email", email)
                .query((row, _) -> about(row.getBytes("hash")))
                .list();
    }

    /** What the letter with that secret is about. */
    static String about(byte[] hash) {
        return "subscription-request:" + HexFormat.of().formatHex(hash);
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getString("email"),
                Language.ofTag(row.getString("lang")),
                Subscribers.topics(row.getArray("topics")),
                row.getString("consent"));
    }
}
