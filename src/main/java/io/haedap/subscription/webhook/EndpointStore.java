package io.haedap.subscription.webhook;

import io.haedap.people.StaffId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Endpoints as rows. */
@Repository
class EndpointStore {

    private static final String COLUMNS = """
            select e.id, e.url, e.description, e.contact, e.topics, e.state, e.reason, e.created_by, e.created_at,
                   e.last_success_at, e.last_failure_at, e.version,
                   (select count(*) from subscription.webhook_delivery d
                     where d.endpoint = e.id and d.state in ('WAITING', 'SENDING')) as waiting
              from subscription.webhook_endpoint e
            """;
    private static final String ONE = COLUMNS + " where e.id = :id";
    private static final String LOCK = "select id from subscription.webhook_endpoint where id = :id for update";
    private static final String PAGE = COLUMNS + """
             where cast(:before as bigint) is null or e.id < :before
             order by e.id desc
             limit :limit
            """;
    private static final String COUNT = "select count(*) from subscription.webhook_endpoint";
    private static final String ADD = """
            insert into subscription.webhook_endpoint (url, description, contact, topics, created_by, created_at)
            values (:url, :description, :contact, :topics, :by, :at)
            returning id
            """;
    private static final String CHANGE = """
            update subscription.webhook_endpoint
               set url = :url, description = :description, contact = :contact, topics = :topics, version = version + 1
             where id = :id and version = :version
            """;
    private static final String REMOVE =
            "delete from subscription.webhook_endpoint where id = :id and version = :version";
    private static final String MOVE = """
            update subscription.webhook_endpoint
               set state = :state, reason = :reason, version = version + 1
             where id = :id and state <> :state
            """;
    private static final String SUCCEEDED =
            "update subscription.webhook_endpoint set last_success_at = :at where id = :id";
    private static final String FAILED =
            "update subscription.webhook_endpoint set last_failure_at = :at where id = :id";
    private static final String LISTENING = """
            select id from subscription.webhook_endpoint
             where state = 'ACTIVE' and topics && cast(:topics as text[]) and id > :after
             order by id
             limit :limit
            """;

    private final JdbcClient jdbc;

    EndpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Endpoint> one(long id) {
        return jdbc.sql(ONE).param("id", id).query(EndpointStore::endpoint).optional();
    }

    /** Lets nobody else change it until this transaction is over; false when it is gone. */
    boolean lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(Long.class).optional().isPresent();
    }

    /** Newest first. */
    List<Endpoint> page(@Nullable Long before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("limit", limit)
                .query(EndpointStore::endpoint)
                .list();
    }

    int count() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    long add(WebhookDraft draft, StaffId by, Instant at) {
        return typed(jdbc.sql(ADD), draft)
                .param("by", by.value())
                .param("at", time(at))
                .query(Long.class)
                .single();
    }

    /** False when it was changed since that version. */
    boolean change(long id, long version, WebhookDraft draft) {
        return typed(jdbc.sql(CHANGE), draft)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec typed(JdbcClient.StatementSpec statement, WebhookDraft draft) {
        return statement
                .param("url", draft.url())
                .param("description", Objects.requireNonNullElse(draft.description(), ""))
                .param("contact", draft.contact())
                .param("topics", draft.topics().stream().sorted().toArray(String[]::new));
    }

    boolean remove(long id, long version) {
        return jdbc.sql(REMOVE).param("id", id).param("version", version).update() == 1;
    }

    /** False when it is in that state already. */
    boolean move(long id, WebhookState state, @Nullable DisabledReason reason) {
        return jdbc.sql(MOVE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason == null ? null : reason.name())
                        .update()
                == 1;
    }

    void succeeded(long id, Instant at) {
        jdbc.sql(SUCCEEDED).param("id", id).param("at", time(at)).update();
    }

    void failed(long id, Instant at) {
        jdbc.sql(FAILED).param("id", id).param("at", time(at)).update();
    }

    /** The active ones that want to hear of one of the topics, by number. */
    List<Long> listening(Collection<String> topics, long after, int most) {
        return jdbc.sql(LISTENING)
                .param("topics", topics.toArray(String[]::new))
                .param("after", after)
                .param("limit", most)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Endpoint(
                row.getLong("id"),
                row.getString("url"),
                row.getString("description"),
                row.getString("contact"),
                texts(row.getArray("topics")),
                WebhookState.valueOf(row.getString("state")),
                reason == null ? null : DisabledReason.valueOf(reason),
                row.getInt("waiting"),
                new StaffId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_success_at")),
                instant(row.getTimestamp("last_failure_at")),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
