package io.haedap.subscription;

import io.haedap.shared.Language;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who confirmed that they want to be told by mail. */
@Repository
class Subscribers {

    private static final String COLUMNS = "id, email, lang, topics, confirmed_at, changed_at, version";
    private static final String ADD = """
            insert into subscription.subscriber (email, lang, topics, consent, confirmed_at, changed_at)
            values (:email, :lang, :topics, :consent, :now, :now)
            on conflict (email) do update
               set lang = excluded.lang, consent = excluded.consent, changed_at = excluded.changed_at,
                   version = subscriber.version + 1,
                   topics = array(select distinct unnest(subscriber.topics || excluded.topics) order by 1)
            returning
            """ + COLUMNS;
    private static final String CHANGE = """
            update subscription.subscriber
               set topics = :topics, lang = :lang, changed_at = :now, version = version + 1
             where id = :id
            """;
    private static final String END = "delete from subscription.subscriber where id = :id";
    private static final String BY_ID = "select " + COLUMNS + " from subscription.subscriber where id = :id";
    private static final String BY_EMAIL = "select " + COLUMNS + " from subscription.subscriber where email = :email";
    private static final String PAGE = "select " + COLUMNS + """
              from subscription.subscriber
             where (cast(:before as bigint) is null or id < :before)
               and (cast(:topic as text) is null or topics @> array[cast(:topic as text)])
             order by id desc
             limit :limit
            """;
    private static final String NEXT = "select " + COLUMNS + """
              from subscription.subscriber
             where id > :after and lang = any (:languages) and topics && cast(:topics as text[])
             order by id
             limit :limit
               for key share
            """;
    private static final String CLOSE = """
            update subscription.subscriber
               set topics = array(select one from unnest(topics) one where one <> all (cast(:topics as text[])))
             where topics && cast(:topics as text[]) and not topics <@ cast(:topics as text[])
            """;
    private static final String CLOSE_LAST = """
            delete from subscription.subscriber where topics <@ cast(:topics as text[])
            """;
    private static final String PASSED = """
            select distinct topic
              from subscription.subscriber, unnest(topics) topic
             where topic like 'incident:%' and topic <> all (cast(:open as text[]))
            """;
    private static final String COUNTS = """
            select topic, count(*) as many
              from subscription.subscriber, unnest(topics) topic
             group by topic
            """;
    private static final String ALL = "select count(*) from subscription.subscriber";

    private final JdbcClient jdbc;

    Subscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many chose a topic. */
    record Count(Topic topic, long many) {}

    /** Adds to what that address gets already. */
    Subscriber add(String email, Language language, Set<Topic> topics, String consent, Instant now) {
        return jdbc.sql(ADD)
                .param("email", email)
                .param("lang", language.tag())
                .param("topics", names(topics))
                .param("consent", consent)
                .param("now", utc(now))
                .query(Subscribers::row)
                .single();
    }

    void change(long id, Language language, Set<Topic> topics, Instant now) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("lang", language.tag())
                .param("topics", names(topics))
                .param("now", utc(now))
                .update();
    }

    boolean end(long id) {
        return jdbc.sql(END).param("id", id).update() == 1;
    }

    Optional<Subscriber> one(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(Subscribers::row).optional();
    }

    Optional<Subscriber> at(String email) {
        return jdbc.sql(BY_EMAIL).param("email", email).query(Subscribers::row).optional();
    }

    List<Subscriber> page(@Nullable Topic topic, @Nullable Long before, int limit) {
        return jdbc.sql(PAGE)
                .param("topic", topic == null ? null : topic.name())
                .param("before", before)
                .param("limit", limit)
                .query(Subscribers::row)
                .list();
    }

    /** Those after that number who want one of the topics and read one of the languages. */
    List<Subscriber> next(long after, Set<Topic> topics, Set<Language> languages, int limit) {
        return jdbc.sql(NEXT)
                .param("after", after)
                .param("languages", languages.stream().map(Language::tag).toArray(String[]::new))
                .param("topics", names(topics))
                .param("limit", limit)
                .query(Subscribers::row)
                .list();
    }

    /** These topics are over; who wanted nothing else is forgotten. */
    void close(Set<Topic> topics) {
        jdbc.sql(CLOSE_LAST).param("topics", names(topics)).update();
        jdbc.sql(CLOSE).param("topics", names(topics)).update();
    }

    /** Ends what somebody confirmed when it was over already. */
    void keepPassing(Collection<Topic> open) {
        var over = jdbc.sql(PASSED)
                .param("open", names(open))
                .query((row, _) -> new Topic(row.getString("topic")))
                .set();
        if (!over.isEmpty()) {
            close(over);
        }
    }

    long count() {
        return jdbc.sql(ALL).query(Long.class).single();
    }

    List<Count> counts() {
        return jdbc.sql(COUNTS)
                .query((row, _) -> new Count(new Topic(row.getString("topic")), row.getLong("many")))
                .list();
    }

    static String[] names(Collection<Topic> topics) {
        return topics.stream().map(Topic::name).sorted().toArray(String[]::new);
    }

    static Set<Topic> topics(Array topics) throws SQLException {
        return Arrays.stream((String[]) topics.getArray()).map(Topic::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Subscriber row(ResultSet row, int number) throws SQLException {
        return new Subscriber(
                row.getLong("id"),
                row.getString("email"),
                Language.ofTag(row.getString("lang")),
                topics(row.getArray("topics")),
                row.getTimestamp("confirmed_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
