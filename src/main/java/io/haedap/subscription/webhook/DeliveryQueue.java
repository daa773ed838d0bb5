package io.haedap.subscription.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Deliveries that are due, for which workers of all nodes compete. Whoever claims takes an endpoint first and then its next delivery,
 * so that each endpoint is sent one at a time and a long queue of one does not stand before the others.
 */
@Repository
class DeliveryQueue {

    /** No attempt takes so long: a node that claimed a delivery before that is dead. */
    static final Duration CLAIMED = Duration.ofMinutes(1);

    private static final String NEXT_ENDPOINT = """
            select e.id
              from subscription.webhook_endpoint e
              join lateral (select d.next_attempt_at as at
                              from subscription.webhook_delivery d
                             where d.endpoint = e.id and d.state in ('WAITING', 'SENDING') and d.next_attempt_at <= :now
                               and (e.state = 'ACTIVE' or (e.state = 'PAUSED' and d.by_hand))
                             order by d.state, d.next_attempt_at, d.id
                             limit 1) due on true
             where not exists (select from subscription.webhook_delivery busy
                                where busy.endpoint = e.id and busy.state = 'SENDING' and busy.next_attempt_at > :now)
             order by due.at, e.id
             limit 1
               for update of e skip locked
            """;
    /** Sees what others committed before the endpoint was taken; what a dead node left goes first. */
    private static final String CLAIM = """
            with due as (select d.id, case when d.state = 'SENDING' then d.claimed_at end as abandoned_at
                           from subscription.webhook_delivery d
                           join subscription.webhook_endpoint e on e.id = d.endpoint
                          where d.endpoint = :endpoint and d.state in ('WAITING', 'SENDING') and d.next_attempt_at <= :now
                            and (e.state = 'ACTIVE' or (e.state = 'PAUSED' and d.by_hand))
                            and not exists (select from subscription.webhook_delivery busy
                                             where busy.endpoint = :endpoint and busy.state = 'SENDING'
                                               and busy.next_attempt_at > :now)
                          order by d.state, d.next_attempt_at, d.id
                          limit 1)
            update subscription.webhook_delivery d
               set state = 'SENDING', attempts = attempts + 1, step = step + 1, claim = claim + 1,
                   claimed_at = :now, next_attempt_at = :until
              from due, subscription.webhook_endpoint e, subscription.webhook_message m
             where d.id = due.id and e.id = d.endpoint and m.id = d.message
            returning d.id, d.claim, d.step, d.endpoint, e.url, d.message, m.type, m.body, d.created_at, due.abandoned_at
            """;

    private static final String SENT = """
            update subscription.webhook_delivery
               set state = 'SENT', by_hand = false, next_attempt_at = null, sent_at = :now, last_status = :status,
                   last_error = null
             where id = :id and claim = :claim
            """;
    private static final String NOT_SENT = """
            update subscription.webhook_delivery
               set state = :state, by_hand = false, next_attempt_at = :next, last_status = :status, last_error = :error
             where id = :id and claim = :claim
            """;
    private static final String REACHED_SINCE = """
            select exists (select from subscription.webhook_endpoint where id = :endpoint and last_success_at >= :since)
            """;

    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next delivery that is due, or one that a dead node left, and marks it as being sent. */
    Optional<ClaimedDelivery> claim(Instant now) {
        return jdbc.sql(NEXT_ENDPOINT)
                .param("now", time(now))
                .query(Long.class)
                .optional()
                .flatMap(endpoint -> jdbc.sql(CLAIM)
                        .param("endpoint", endpoint)
                        .param("now", time(now))
                        .param("until", time(now.plus(CLAIMED)))
                        .query(DeliveryQueue::claimed)
                        .optional());
    }

    /** False when somebody else has it by now. */
    boolean markSent(ClaimedDelivery delivery, int status, Instant now) {
        return jdbc.sql(SENT)
                        .param("id", delivery.id())
                        .param("claim", delivery.claim())
                        .param("status", status)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** Puts a delivery back for {@code next}, or down as failed where that is null. */
    boolean markNotSent(
            ClaimedDelivery delivery, @Nullable Integer status, @Nullable String error, @Nullable Instant next) {
        return jdbc.sql(NOT_SENT)
                        .param("id", delivery.id())
                        .param("claim", delivery.claim())
                        .param("state", (next == null ? DeliveryState.FAILED : DeliveryState.WAITING).name())
                        .param("next", next == null ? null : time(next), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("status", status, Types.INTEGER)
                        .param("error", error)
                        .update()
                == 1;
    }

    boolean reachedSince(long endpoint, Instant since) {
        return jdbc.sql(REACHED_SINCE)
                .param("endpoint", endpoint)
                .param("since", time(since))
                .query(Boolean.class)
                .single();
    }

    private static ClaimedDelivery claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedDelivery(
                row.getLong("id"),
                row.getLong("claim"),
                row.getInt("step"),
                row.getLong("endpoint"),
                row.getString("url"),
                row.getString("message"),
                row.getString("type"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("abandoned_at")),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
