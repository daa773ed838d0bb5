package io.haedap.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a maintenance was before each word said by hand, so that taking one back gives back what it changed. */
@Repository
class FormerPlans {

    private static final String KEEP = """
            update status.event_update set plan_before = cast(:plan as jsonb) where id = :update
            """;
    private static final String BEFORE = """
            select plan_before
              from status.event_update
             where id = :update and event = :event and plan_before is not null and deliver_at > :now
            """;
    private static final String OPEN = """
            select id
              from (select id, plan_before, deliver_at
                      from status.event_update
                     where event = :event
                     order by at desc, number desc
                     limit 1) newest
             where plan_before is not null and deliver_at > :now
            """;
    private static final String FORGET = """
            update status.event_update
               set plan_before = null
             where event = :event and plan_before is not null and plan_before <> '{}'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormerPlans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(String update, FormerPlan before) {
        jdbc.sql(KEEP)
                .param("update", update)
                .param("plan", json.writeValueAsString(before))
                .update();
    }

    /** What taking that word back leads to; empty once letters left, and for what nobody said by hand. */
    Optional<FormerPlan> before(String event, String update, Instant now) {
        return jdbc.sql(BEFORE)
                .param("event", event)
                .param("update", update)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> json.readValue(row.getString("plan_before"), FormerPlan.class))
                .optional();
    }

    /** The newest word, where it can be taken back now. */
    Optional<String> open(String event, Instant now) {
        return jdbc.sql(OPEN)
                .param("event", event)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Somebody corrected the plan: that holds, whatever is taken back. */
    void corrected(String event) {
        jdbc.sql(FORGET).param("event", event).update();
    }
}
