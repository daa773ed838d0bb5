package io.haedap.status;

import io.haedap.shared.LocalText;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads incidents and maintenances whole: the rows, then their services and updates for all of them at once. */
@Repository
class StatusQuestions {

    private static final String ONE = EventRow.SELECT + " where id = :id and kind = :kind";
    private static final String OPEN_INCIDENTS = EventRow.SELECT + """
             where kind = 'INCIDENT' and resolved_at is null
             order by created_at desc, id desc
            """;
    private static final String OPEN_MAINTENANCES = EventRow.SELECT + """
             where kind = 'MAINTENANCE' and resolved_at is null
             order by scheduled_for, id
            """;
    private static final String PAGE = EventRow.SELECT + """
             where kind = :kind
               and (cast(:at as timestamptz) is null or (created_at, id) < (:at, :id))
               and (cast(:service as text) is null
                    or exists (select 1 from status.event_service s where s.event = event.id and s.service = :service))
             order by created_at desc, id desc
             limit :limit
            """;
    private static final String BETWEEN = EventRow.SELECT + """
             where coalesce(scheduled_for, started_at) >= :from and coalesce(scheduled_for, started_at) < :to
               and (kind = 'INCIDENT' or status <> 'SCHEDULED')
             order by coalesce(scheduled_for, started_at) desc, id desc
            """;
    private static final String FIRST = """
            select min(coalesce(scheduled_for, started_at))
              from status.event
             where kind = 'INCIDENT' or status <> 'SCHEDULED'
            """;
    private static final String CHANGED = """
            select greatest((select max(updated_at) from status.event), (select max(updated_at) from status.service))
            """;
    private static final String SERVICES = """
            select e.event, s.id, s.name_ko, s.name_en, e.state
              from status.event_service e
              join status.service s on s.id = e.service
              join status.service_group g on g.id = s.service_group
             where e.event = any (:events)
             order by g.position, g.id, s.position, s.id
            """;
    private static final String UPDATES = """
            select event, id, status, body_ko, body_en, changes, at, updated_at, edited_at, deliver_at
              from status.event_update
             where event = any (:events)
             order by at desc, number desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatusQuestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Incident> incident(String id) {
        return incidents(one(id, EventRow.Kind.INCIDENT)).stream().findFirst();
    }

    Optional<Maintenance> maintenance(String id) {
        return maintenances(one(id, EventRow.Kind.MAINTENANCE)).stream().findFirst();
    }

    List<Incident> openIncidents() {
        return incidents(jdbc.sql(OPEN_INCIDENTS).query(EventRow::read).list());
    }

    /** Those that are on or to come, the next one first. */
    List<Maintenance> openMaintenances() {
        return maintenances(jdbc.sql(OPEN_MAINTENANCES).query(EventRow::read).list());
    }

    List<Incident> incidents(@Nullable Instant before, @Nullable String id, int limit) {
        return incidents(page(EventRow.Kind.INCIDENT, null, before, id, limit));
    }

    List<Maintenance> maintenances(@Nullable Instant before, @Nullable String id, int limit) {
        return maintenances(page(EventRow.Kind.MAINTENANCE, null, before, id, limit));
    }

    /** The newest that concern one service, or all. */
    List<Incident> incidentsOf(@Nullable String service, int limit) {
        return incidents(page(EventRow.Kind.INCIDENT, service, null, null, limit));
    }

    List<Maintenance> maintenancesOf(@Nullable String service, int limit) {
        return maintenances(page(EventRow.Kind.MAINTENANCE, service, null, null, limit));
    }

    List<EventRow> between(Instant from, Instant to) {
        return jdbc.sql(BETWEEN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(EventRow::read)
                .list();
    }

    /** When the first thing happened; empty when nothing ever did. */
    Optional<Instant> first() {
        return time(FIRST);
    }

    Optional<Instant> changedAt() {
        return time(CHANGED);
    }

    private Optional<Instant> time(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    List<Incident> incidents(List<EventRow> rows) {
        var services = services(rows);
        var updates = updates(rows);
        return rows.stream()
                .map(row -> row.incident(
                        services.getOrDefault(row.id(), List.of()), updates.getOrDefault(row.id(), List.of())))
                .toList();
    }

    List<Maintenance> maintenances(List<EventRow> rows) {
        var services = services(rows);
        var updates = updates(rows);
        return rows.stream()
                .map(row -> row.maintenance(
                        services.getOrDefault(row.id(), List.of()), updates.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<EventRow> one(String id, EventRow.Kind kind) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("kind", kind.name())
                .query(EventRow::read)
                .list();
    }

    private List<EventRow> page(
            EventRow.Kind kind, @Nullable String service, @Nullable Instant before, @Nullable String id, int limit) {
        return jdbc.sql(PAGE)
                .param("kind", kind.name())
                .param("service", service)
                .param("at", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query(EventRow::read)
                .list();
    }

    private Map<String, List<AffectedService>> services(List<EventRow> rows) {
        var found = new LinkedHashMap<String, List<AffectedService>>();
        jdbc.sql(SERVICES).param("events", ids(rows)).query(row -> {
            found.computeIfAbsent(row.getString("event"), _ -> new ArrayList<>())
                    .add(new AffectedService(
                            row.getString("id"),
                            new LocalText(row.getString("name_ko"), row.getString("name_en")),
                            ServiceState.valueOf(row.getString("state"))));
        });
        return found;
    }

    private Map<String, List<StatusUpdate>> updates(List<EventRow> rows) {
        var found = new LinkedHashMap<String, List<StatusUpdate>>();
        jdbc.sql(UPDATES).param("events", ids(rows)).query(row -> {
            found.computeIfAbsent(row.getString("event"), _ -> new ArrayList<>())
                    .add(new StatusUpdate(
                            row.getString("id"),
                            row.getString("status").toLowerCase(Locale.ROOT),
                            new LocalText(row.getString("body_ko"), row.getString("body_en")),
                            json.readValue(row.getString("changes"), new TypeReference<List<StateChange>>() {}),
                            row.getTimestamp("at").toInstant(),
                            row.getTimestamp("updated_at").toInstant(),
                            EventRow.instant(row, "edited_at"),
                            EventRow.instant(row, "deliver_at")));
        });
        return found;
    }

    private static String[] ids(List<EventRow> rows) {
        return rows.stream().map(EventRow::id).toArray(String[]::new);
    }
}
