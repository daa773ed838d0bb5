package io.haedap.subscription.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Deliveries that are due, for which workers of all nodes compete. Whoever claims takes an endpoint first and then its next delivery,
 * so that each endpoint is sent one at a time and a long queue of one does not stand before the others. What is due, and whose claim is
 * over, is told by the database's clock: a node whose own is ahead takes nothing away from another.
 */
@Repository
class DeliveryQueue {

    /** No attempt takes so long: a node that claimed a delivery before that is dead. */
    static final Duration CLAIMED = Duration.ofMinutes(1);

    /** A paused endpoint is sent nothing: what a dead node was sending there waits again, and does not stand before a ping. */
    private static final String PUT_BACK = """
            with left_over as (select d.id
                                 from subscription.webhook_delivery d
                                 join subscription.webhook_endpoint e on e.id = d.endpoint
                                where d.state = 'SENDING' and d.next_attempt_at <= now()
                                  and e.state <> 'ACTIVE' and not (e.state = 'PAUSED' and d.by_hand)
                                  for update of d skip locked),
                 back as (update subscription.webhook_delivery d
                             set state = 'WAITING', claim = claim + 1
                            from left_over
                           where d.id = left_over.id
                          returning d.id, d.claimed_at)
            insert into subscription.webhook_attempt (delivery, at, error)
            select id, claimed_at, 'ABANDONED' from back
            """;

    private static final String NEXT_ENDPOINT = """
            select e.id
              from subscription.webhook_endpoint e
              join lateral (select d.next_attempt_at as at
                              from subscription.webhook_delivery d
                             where d.endpoint = e.id and d.state in ('WAITING', 'SENDING') and d.next_attempt_at <= now()
                               and (e.state = 'ACTIVE' or (e.state = 'PAUSED' and d.by_hand))
                             order by d.state, d.next_attempt_at, d.id
                             limit 1) due on true
             where not exists (select from subscription.webhook_delivery busy
                                where busy.endpoint = e.id and busy.state = 'SENDING' and busy.next_attempt_at > now())
               and e.id <> all (:aside)
             order by due.at, e.id
             limit 1
               for update of e skip locked
            """;
    /** Sees what others committed before the endpoint was taken; what a dead node left goes first. */
    private static final String CLAIM = """
            with due as (select d.id, case when d.state = 'SENDING' then d.claimed_at end as abandoned_at
                           from subscription.webhook_delivery d
                           join subscription.webhook_endpoint e on e.id = d.endpoint
                          where d.endpoint = :endpoint and d.state in ('WAITING', 'SENDING') and d.next_attempt_at <= now()
                            and (e.state = 'ACTIVE' or (e.state = 'PAUSED' and d.by_hand))
                            and not exists (select from subscription.webhook_delivery busy
                                             where busy.endpoint = :endpoint and busy.state = 'SENDING'
                                               and busy.next_attempt_at > now())
                          order by d.state, d.next_attempt_at, d.id
                          limit 1)
            update subscription.webhook_delivery d
               set state = 'SENDING', attempts = attempts + 1, step = step + 1, claim = claim + 1,
                   claimed_at = now(), next_attempt_at = now() + make_interval(secs => :seconds)
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
               set state = :state, by_hand = false, next_attempt_at = now() + make_interval(secs => :pause), last_status = :status, last_error = :error
             where id = :id and claim = :claim
            """;
    private static final String REACHED_SINCE = """
            select exists (select from subscription.webhook_endpoint where id = :endpoint and last_success_at >= :since)
            """;

    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets wait again what dead nodes were sending to endpoints that are sent nothing now. */
    void putBack() {
        jdbc.sql(PUT_BACK).update();
    }

    /** Takes the endpoint that has waited longest, for this transaction; none of those that are left aside. */
    Optional<Long> nextEndpoint(Collection<Long> aside) {
        return jdbc.sql(NEXT_ENDPOINT)
                .param("aside", aside.toArray(Long[]::new))
                .query(Long.class)
                .optional();
    }

    /** Takes its next delivery that is due, or one that a dead node left, and marks it as being sent. */
    Optional<ClaimedDelivery> claim(long endpoint) {
        return jdbc.sql(CLAIM)
                .param("endpoint", endpoint)
                .param("seconds", CLAIMED.toSeconds())
                .query(DeliveryQueue::claimed)
                .optional();
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

    /** Puts a delivery back for after a pause, or down as failed where there is none. */
    boolean markNotSent(
            ClaimedDelivery delivery, @Nullable Integer status, @Nullable String error, @Nullable Duration pause) {
        return jdbc.sql(NOT_SENT)
                        .param("id", delivery.id())
                        .param("claim", delivery.claim())
                        .param("state", (pause == null ? DeliveryState.FAILED : DeliveryState.WAITING).name())
                        .param("pause", pause == null ? null : pause.toMillis() / 1000.0, Types.DOUBLE)
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
