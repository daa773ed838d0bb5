package io.haedap.subscription;

import io.haedap.people.Secrets;
import io.haedap.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
            insert into subscription.request (hash, email, lang, topics, created_at)
            values (:hash, :email, :lang, :topics, :now)
            """;
    private static final String SINCE = """
            select count(*) from subscription.request where email = :email and created_at > :since
            """;
    private static final String OPEN = """
            select email, lang, topics
              from subscription.request
             where hash = :hash and spent_at is null and created_at > :since
            """;
    private static final String SPEND = """
            update subscription.request
               set spent_at = :now
             where hash = :hash and spent_at is null and created_at > :since
            returning email, lang, topics
            """;
    private static final String FORGET = """
            delete from subscription.request where created_at < :before
            """;
    private static final String FORGET_ONE = """
            delete from subscription.request where email = :email
            """;

    /** What waits. */
    record Asked(String email, Language language, Set<Topic> topics) {}

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
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody's box is filled by what others type. */
    boolean mayAsk(String email, Instant now) {
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

    void forget(Instant now) {
        jdbc.sql(FORGET)
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String email) {
        jdbc.sql(FORGET_ONE).param("email", email).update();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getString("email"),
                Language.ofTag(row.getString("lang")),
                Subscribers.topics(row.getArray("topics")));
    }
}
