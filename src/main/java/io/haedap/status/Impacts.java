package io.haedap.status;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How hard an incident hit before each update that said otherwise, so that taking one back gives back what it changed. */
@Repository
class Impacts {

    private static final String KEEP = """
            update status.event_update set impact_before = :impact where id = :update
            """;
    private static final String BEFORE = """
            select impact_before from status.event_update where id = :update and impact_before is not null
            """;
    private static final String HAND_ON = """
            update status.event_update
               set impact_before = :impact
             where id = (select l.id
                           from status.event_update l join status.event_update u on u.event = l.event
                          where u.id = :update and l.number > u.number and l.impact_before is not null
                          order by l.number
                          limit 1)
            """;
    private static final String FORGET = """
            update status.event_update set impact_before = null where event = :event and impact_before is not null
            """;

    private final JdbcClient jdbc;

    Impacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The update made {@code after} of {@code before}. */
    void moved(String update, EventRow before, EventRow after) {
        if (before.impact() != after.impact()) {
            jdbc.sql(KEEP)
                    .param("update", update)
                    .param("impact", before.impact().name())
                    .update();
        }
    }

    /** Somebody corrected the impact: that holds, whatever is taken back. */
    void corrected(EventRow before, EventRow after) {
        if (before.impact() != after.impact()) {
            jdbc.sql(FORGET).param("event", before.id()).update();
        }
    }

    /** The incident without what that update said of it; a later update that said otherwise still holds. */
    EventRow without(String update, EventRow event) {
        var before = jdbc.sql(BEFORE)
                .param("update", update)
                .query((row, number) -> Impact.valueOf(row.getString("impact_before")))
                .optional();
        if (before.isEmpty()) {
            return event;
        }
        var handedOn = jdbc.sql(HAND_ON)
                .param("update", update)
                .param("impact", before.get().name())
                .update();
        return handedOn == 1 ? event : event.hitting(before.get());
    }
}
