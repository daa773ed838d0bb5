package io.haedap.status;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was said of an incident and writes down what follows from it: stretches, services, what each update changed. */
@Repository
class Courses {

    // a node of the version before 0201 writes changes alone: they tell what it said
    private static final String SAID = """
            select id, status, at, next_update_by,
                   coalesce(claims, (select jsonb_object_agg(c ->> 'service', c ->> 'to')
                                       from jsonb_array_elements(changes) c)) as claims
              from status.event_update
             where event = :event
             order by at, number
            """;
    private static final String WRITE = """
            update status.event_update
               set changes = cast(:changes as jsonb), claims = cast(:claims as jsonb), at = :at,
                   next_update_by = :nextUpdateBy
             where id = :id
            """;
    private static final String FORGET = "delete from status.stretch where event = :event";
    private static final String LAST = """
            insert into status.stretch (service, event, state, since, until) values (:service, :event, :state, :since, :until)
            """;
    private static final String UNCLAIM = "delete from status.event_service where event = :event";
    private static final String CLAIM = """
            insert into status.event_service (event, service, state) values (:event, :service, :state)
            """;
    private static final String MAINTAIN = """
            insert into status.stretch (service, event, state, since, until)
            select c.service, e.id, 'UNDER_MAINTENANCE', e.started_at, e.resolved_at
              from status.event e join status.event_service c on c.event = e.id
             where e.id = :event and e.started_at is not null
               and (e.resolved_at is null or e.resolved_at > e.started_at)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Courses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All updates of an incident in the order of their times. */
    List<Course.Said> said(String event) {
        return new ArrayList<>(jdbc.sql(SAID)
                .param("event", event)
                .query((row, number) -> {
                    var claims = row.getString("claims");
                    return new Course.Said(
                            row.getString("id"),
                            IncidentStatus.valueOf(row.getString("status")),
                            claims == null
                                    ? Map.of()
                                    : json.readValue(claims, new TypeReference<Map<String, ServiceState>>() {}),
                            row.getTimestamp("at").toInstant(),
                            EventRow.instant(row, "next_update_by"));
                })
                .list());
    }

    /** Writes the course down in place of what followed before; answers all services that it concerned or concerns. */
    Set<String> write(String event, Course course) {
        var touched = new LinkedHashSet<>(claimed(event));
        touched.addAll(course.claims().keySet());
        course.said()
                .forEach(one -> jdbc.sql(WRITE)
                        .param("id", one.id())
                        .param(
                                "changes",
                                json.writeValueAsString(course.changes().get(one.id())))
                        .param("claims", json.writeValueAsString(one.claims()))
                        .param("at", one.at().atOffset(ZoneOffset.UTC))
                        .param("nextUpdateBy", utc(one.nextUpdateBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update());
        jdbc.sql(FORGET).param("event", event).update();
        for (var stretch : course.stretches()) {
            jdbc.sql(LAST)
                    .param("event", event)
                    .param("service", stretch.service())
                    .param("state", stretch.state().name())
                    .param("since", stretch.since().atOffset(ZoneOffset.UTC))
                    .param("until", utc(stretch.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
        jdbc.sql(UNCLAIM).param("event", event).update();
        course.claims()
                .forEach((service, state) -> jdbc.sql(CLAIM)
                        .param("event", event)
                        .param("service", service)
                        .param("state", state.name())
                        .update());
        return touched;
    }

    /** The same for a maintenance: its services are under maintenance from its beginning to its end. */
    void maintain(String event) {
        jdbc.sql(FORGET).param("event", event).update();
        jdbc.sql(MAINTAIN).param("event", event).update();
    }

    private List<String> claimed(String event) {
        return jdbc.sql("select service from status.event_service where event = :event")
                .param("event", event)
                .query((row, number) -> row.getString("service"))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
