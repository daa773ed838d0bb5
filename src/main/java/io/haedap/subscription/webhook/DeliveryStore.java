package io.haedap.subscription.webhook;

import io.haedap.subscription.webhook.DeliveryDetails.Attempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages, deliveries and attempts as rows, for those who look and ask; what sends them is {@link DeliveryQueue}. */
@Repository
class DeliveryStore {

    static final int LONGEST_ANSWER = 500;

    private static final int SHOWN_TRIES = 100;

    private static final String ADD_MESSAGE = """
            insert into subscription.webhook_message (id, announcement, type, body, created_at)
            values (:id, :announcement, :type, :body, :at)
            on conflict (announcement) do nothing
            """;
    private static final String MESSAGE_OF =
            "select id from subscription.webhook_message where announcement = :announcement";
    private static final String ADD = """
            insert into subscription.webhook_delivery (endpoint, message, by_hand, created_at, next_attempt_at)
            select endpoint, :message, :byHand, :at, now() from unnest(cast(:endpoints as bigint[])) as those (endpoint)
            on conflict (message, endpoint) do nothing
            """;
    private static final String RESEND = """
            update subscription.webhook_delivery
               set state = 'WAITING', step = 0, by_hand = true, claim = claim + 1, next_attempt_at = now(), sent_at = null
             where id = :id and endpoint = :endpoint and (state <> 'SENDING' or next_attempt_at <= now())
            """;
    private static final String GIVE_UP = """
            update subscription.webhook_delivery
               set state = 'FAILED', next_attempt_at = null, claim = claim + 1, last_error = 'DISABLED'
             where endpoint = :endpoint and state = 'WAITING'
            """;
    private static final String COLUMNS = """
            select d.id, d.message, m.type, m.body, d.state, d.attempts, d.created_at, d.next_attempt_at, d.sent_at,
                   d.last_status, d.last_error
              from subscription.webhook_delivery d
              join subscription.webhook_message m on m.id = d.message
             where d.endpoint = :endpoint
            """;
    private static final String ONE = COLUMNS + " and d.id = :id";
    private static final String OF_MESSAGE = COLUMNS + " and d.message = :message";
    private static final String PAGE = COLUMNS + """
               and (cast(:state as text) is null or d.state = :state)
               and (cast(:before as bigint) is null or d.id < :before)
             order by d.id desc
             limit :limit
            """;
    private static final String TRIES = """
            select at, status, error, millis, answer
              from subscription.webhook_attempt
             where delivery = :delivery
             order by id desc
             limit :limit
            """;
    private static final String NOTE = """
            insert into subscription.webhook_attempt (delivery, at, status, error, millis, answer)
            values (:delivery, :at, :status, :error, :millis, :answer)
            """;
    private static final String PURGE = """
            delete from subscription.webhook_delivery where created_at < :old and state in ('SENT', 'FAILED')
            """;
    private static final String PURGE_MESSAGES = """
            delete from subscription.webhook_message m
             where m.created_at < :old
               and not exists (select from subscription.webhook_delivery d where d.message = m.id)
            """;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is told; the same announcement a second time is the same message. */
    String message(WebhookMessage message, Instant now) {
        var added = jdbc.sql(ADD_MESSAGE)
                .param("id", message.id())
                .param("announcement", message.announcement(), Types.BIGINT)
                .param("type", message.type())
                .param("body", message.body())
                .param("at", time(now))
                .update();
        return added == 1
                ? message.id()
                : jdbc.sql(MESSAGE_OF)
                        .param("announcement", message.announcement())
                        .query(String.class)
                        .single();
    }

    /** Lets endpoints have a message, each once. */
    void add(String message, Collection<Long> endpoints, boolean byHand, Instant now) {
        jdbc.sql(ADD)
                .param("message", message)
                .param("endpoints", endpoints.toArray(Long[]::new))
                .param("byHand", byHand)
                .param("at", time(now))
                .update();
    }

    /** Begins the plan anew, now; false while it is being sent. */
    boolean resend(long endpoint, long id) {
        return jdbc.sql(RESEND).param("endpoint", endpoint).param("id", id).update() == 1;
    }

    /** What waits for an endpoint that is told nothing more has failed; it can be sent by hand. */
    void giveUp(long endpoint) {
        jdbc.sql(GIVE_UP).param("endpoint", endpoint).update();
    }

    Optional<DeliveryRow> one(long endpoint, long id) {
        return jdbc.sql(ONE)
                .param("endpoint", endpoint)
                .param("id", id)
                .query(DeliveryStore::row)
                .optional();
    }

    DeliveryRow of(long endpoint, String message) {
        return jdbc.sql(OF_MESSAGE)
                .param("endpoint", endpoint)
                .param("message", message)
                .query(DeliveryStore::row)
                .single();
    }

    Optional<DeliveryDetails> details(long endpoint, long id) {
        return jdbc.sql(ONE)
                .param("endpoint", endpoint)
                .param("id", id)
                .query((row, number) -> new DeliveryDetails(row(row, number), row.getString("body"), tries(id)))
                .optional();
    }

    private List<Attempt> tries(long delivery) {
        return jdbc.sql(TRIES)
                .param("delivery", delivery)
                .param("limit", SHOWN_TRIES)
                .query((row, number) -> new Attempt(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("status", Integer.class),
                        row.getString("error"),
                        row.getObject("millis", Integer.class),
                        row.getString("answer")))
                .list();
    }

    List<DeliveryRow> page(long endpoint, @Nullable DeliveryState state, @Nullable Long before, int limit) {
        return jdbc.sql(PAGE)
                .param("endpoint", endpoint)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(DeliveryStore::row)
                .list();
    }

    void note(long delivery, Attempt attempt) {
        jdbc.sql(NOTE)
                .param("delivery", delivery)
                .param("at", time(attempt.at()))
                .param("status", attempt.status(), Types.INTEGER)
                .param("error", attempt.error())
                .param("millis", attempt.millis(), Types.INTEGER)
                .param("answer", attempt.answer())
                .update();
    }

    void purge(Instant old) {
        jdbc.sql(PURGE).param("old", time(old)).update();
        jdbc.sql(PURGE_MESSAGES).param("old", time(old)).update();
    }

    private static DeliveryRow row(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                row.getString("id"),
                row.getString("message"),
                row.getString("type"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("sent_at")),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
