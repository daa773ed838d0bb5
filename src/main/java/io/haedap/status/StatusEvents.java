package io.haedap.status;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Incidents and maintenances as rows, for those who change them. */
@Repository
class StatusEvents {

    private static final String ROW = """
            select id, kind, name_ko, name_en, impact, status, scheduled_for, scheduled_until, sequence, started_at,
                   monitoring_at, resolved_at, created_at, updated_at, version
              from status.event
            """;
    private static final String LOCK = ROW + " where id = :id and kind = :kind for update";
    private static final String TO_BEGIN = ROW + """
             where status = 'SCHEDULED' and scheduled_for <= now()
             order by scheduled_for, id
             limit 20
               for update skip locked
            """;
    private static final String TO_END = ROW + """
             where status in ('IN_PROGRESS', 'VERIFYING') and scheduled_until <= now()
             order by scheduled_until, id
             limit 20
               for update skip locked
            """;
    private static final String INSERT = """
            insert into status.event (id, kind, name_ko, name_en, impact, status, scheduled_for, scheduled_until, sequence,
                                      started_at, monitoring_at, resolved_at, created_at, updated_at, version)
            values (:id, :kind, :nameKo, :nameEn, :impact, :status, :scheduledFor, :scheduledUntil, :sequence,
                    :startedAt, :monitoringAt, :resolvedAt, :createdAt, :updatedAt, 1)
            """;
    private static final String UPDATE = """
            update status.event
               set name_ko = :nameKo, name_en = :nameEn, impact = :impact, status = :status,
                   scheduled_for = :scheduledFor, scheduled_until = :scheduledUntil, sequence = :sequence,
                   started_at = :startedAt, monitoring_at = :monitoringAt, resolved_at = :resolvedAt,
                   updated_at = :updatedAt, version = version + 1
             where id = :id and version = :version
            """;
    private static final String CLAIM = """
            insert into status.event_service (event, service, state)
            values (:event, :service, :state)
            on conflict (event, service) do update set state = excluded.state
            """;
    private static final String RELEASE = "update status.event_service set state = 'OPERATIONAL' where event = :event";
    private static final String DROP = """
            delete from status.event_service
             where event = :event and not (service = any (:services))
            """;
    private static final String CLAIMED = "select service from status.event_service where event = :event";
    private static final String SAY = """
            insert into status.event_update (id, event, number, status, body_ko, body_en, changes, staff, at, updated_at)
            select :id, :event, coalesce(max(number), 0) + 1, :status, :ko, :en, cast(:changes as jsonb), :staff, :at, :at
              from status.event_update
             where event = :event
            """;
    private static final String REWORD = """
            update status.event_update
               set body_ko = :ko, body_en = :en, updated_at = :at
             where event = :event and (body_ko, coalesce(body_en, '')) is distinct from (:ko, coalesce(:en, ''))
               and number = (select max(number) from status.event_update where event = :event)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatusEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<EventRow> lock(String id, EventRow.Kind kind) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .param("kind", kind.name())
                .query(EventRow::read)
                .optional();
    }

    List<EventRow> toBegin() {
        return jdbc.sql(TO_BEGIN).query(EventRow::read).list();
    }

    List<EventRow> toEnd() {
        return jdbc.sql(TO_END).query(EventRow::read).list();
    }

    void add(EventRow event) {
        bind(INSERT, event)
                .param("kind", event.kind().name())
                .param("createdAt", utc(event.createdAt()))
                .update();
    }

    /** Saves over the version that was read; refuses as raced when the row moved on. */
    void save(EventRow event) {
        if (bind(UPDATE, event).param("version", event.version()).update() == 0) {
            throw Refusal.conflict("raced");
        }
    }

    void claim(String event, Map<String, ServiceState> services) {
        services.forEach((service, state) -> jdbc.sql(CLAIM)
                .param("event", event)
                .param("service", service)
                .param("state", state.name())
                .update());
    }

    /** The event says nothing bad of any service any more. */
    void release(String event) {
        jdbc.sql(RELEASE).param("event", event).update();
    }

    void keepOnly(String event, Collection<String> services) {
        jdbc.sql(DROP)
                .param("event", event)
                .param("services", services.toArray(String[]::new))
                .update();
    }

    List<String> claimed(String event) {
        return jdbc.sql(CLAIMED)
                .param("event", event)
                .query((row, number) -> row.getString("service"))
                .list();
    }

    void say(EventRow event, LocalText message, List<StateChange> changes, @Nullable UUID staff, Instant at) {
        jdbc.sql(SAY)
                .param("id", Ids.fresh())
                .param("event", event.id())
                .param("status", event.status())
                .param("ko", message.ko())
                .param("en", message.en())
                .param("changes", json.writeValueAsString(changes))
                .param("staff", staff, Types.OTHER)
                .param("at", utc(at))
                .update();
    }

    /** Corrects the words of the newest update. */
    void reword(String event, LocalText message, Instant at) {
        jdbc.sql(REWORD)
                .param("event", event)
                .param("ko", message.ko())
                .param("en", message.en())
                .param("at", utc(at))
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, EventRow event) {
        return jdbc.sql(sql)
                .param("id", event.id())
                .param("nameKo", event.name().ko())
                .param("nameEn", event.name().en())
                .param("impact", event.impact().name())
                .param("status", event.status())
                .param("scheduledFor", utc(event.scheduledFor()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("scheduledUntil", utc(event.scheduledUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sequence", event.sequence())
                .param("startedAt", utc(event.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("monitoringAt", utc(event.monitoringAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("resolvedAt", utc(event.resolvedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("updatedAt", utc(event.updatedAt()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
