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

    private static final String LOCK = EventRow.SELECT + " where id = :id and kind = :kind for update";
    private static final String TO_BEGIN = EventRow.SELECT + """
             where status = 'SCHEDULED' and scheduled_for <= now()
             order by scheduled_for, id
             limit 20
               for update skip locked
            """;
    private static final String TO_END = EventRow.SELECT + """
             where status in ('IN_PROGRESS', 'VERIFYING') and scheduled_until <= now()
             order by scheduled_until, id
             limit 20
               for update skip locked
            """;
    private static final String NEAR = """
            update status.event
               set reminded_at = now()
             where id in (select id from status.event
                           where status = 'SCHEDULED' and reminded_at is null
                             and scheduled_for <= now() + interval '24 hours'
                             and created_at < scheduled_for - interval '24 hours'
                           order by scheduled_for, id
                           limit 20
                             for update skip locked)
            returning id
            """;
    private static final String INSERT = """
            insert into status.event (id, kind, name_ko, name_en, impact, status, scheduled_for, scheduled_until, sequence,
                                      started_at, monitoring_at, resolved_at, next_update_by, time_zone, created_at, updated_at, version)
            values (:id, :kind, :nameKo, :nameEn, :impact, :status, :scheduledFor, :scheduledUntil, :sequence,
                    :startedAt, :monitoringAt, :resolvedAt, :nextUpdateBy, :timeZone, :createdAt, :updatedAt, 1)
            """;
    private static final String UPDATE = """
            update status.event
               set name_ko = :nameKo, name_en = :nameEn, impact = :impact, status = :status,
                   scheduled_for = :scheduledFor, scheduled_until = :scheduledUntil, sequence = :sequence,
                   started_at = :startedAt, monitoring_at = :monitoringAt, resolved_at = :resolvedAt,
                   reminded_at = case when next_update_by is distinct from :nextUpdateBy
                                          or scheduled_for is distinct from :scheduledFor then null else reminded_at end,
                   next_update_by = :nextUpdateBy, time_zone = :timeZone,
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
            insert into status.event_update (id, event, number, status, body_ko, body_en, changes, claims, staff, at, updated_at,
                                             next_update_by, deliver_at)
            select :id, :event, coalesce(max(number), 0) + 1, :status, :ko, :en, cast(:changes as jsonb),
                   cast(:claims as jsonb), :staff, :at, :now, :nextUpdateBy, :deliverAt
              from status.event_update
             where event = :event
            """;
    private static final String KEEP_TEXT = """
            insert into status.former_text (event_update, number, body_ko, body_en, at, staff, said_at)
            select u.id, (select count(*) + 1 from status.former_text f where f.event_update = u.id), u.body_ko, u.body_en,
                   :at, :staff, case when u.at <> cast(:said as timestamptz) then u.at end
              from status.event_update u
             where u.id = :update
               and (u.body_ko, coalesce(u.body_en, ''), u.at)
                   is distinct from (:ko, coalesce(:en, ''), coalesce(cast(:said as timestamptz), u.at))
            """;
    private static final String REWORD = """
            update status.event_update
               set body_ko = :ko, body_en = :en, edited_at = :at, updated_at = :at
             where id = :update
            """;
    private static final String NEWEST = """
            select id from status.event_update where event = :event order by at desc, number desc limit 1
            """;

    private static final String NEWER = """
            select id from status.event_update
             where event = :event
               and (at, number) > (select coalesce(max(at), '-infinity'), coalesce(max(number), 0)
                                     from status.event_update
                                    where event = :event and id = :update)
             order by at, number
            """;
    private static final List<String> REMOVE = List.of(
            "delete from status.event_update where event = :event",
            "delete from status.event_service where event = :event",
            "delete from status.event where id = :event");

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

    /** Those that begin within a day and were announced before that, each once a plan. */
    List<EventRow> near() {
        return jdbc.sql(NEAR).query((row, number) -> row.getString("id")).list().stream()
                .map(id -> lock(id, EventRow.Kind.MAINTENANCE).orElseThrow())
                .toList();
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

    /** Writes an update down; {@code claims} is null for those of a maintenance. */
    void say(EventRow event, NewUpdate update, List<StateChange> changes, @Nullable UUID staff, Instant now) {
        var claims = update.claims();
        jdbc.sql(SAY)
                .param("id", update.id())
                .param("event", event.id())
                .param("status", update.status())
                .param("ko", update.message().ko())
                .param("en", update.message().en())
                .param("changes", json.writeValueAsString(changes))
                .param("claims", claims == null ? null : json.writeValueAsString(claims))
                .param("staff", staff, Types.OTHER)
                .param("at", utc(update.at()))
                .param("now", utc(now))
                .param("nextUpdateBy", utc(update.nextUpdateBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("deliverAt", utc(update.deliverAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * Corrects the words of an update and keeps how it read and, where {@code said} is another time, when it was said before;
     * answers whether anything differs. The time itself is written with the course.
     */
    boolean reword(String update, LocalText message, @Nullable Instant said, @Nullable UUID staff, Instant at) {
        var kept = jdbc.sql(KEEP_TEXT)
                .param("update", update)
                .param("ko", message.ko())
                .param("en", message.en())
                .param("said", utc(said), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("staff", staff, Types.OTHER)
                .param("at", utc(at))
                .update();
        if (kept == 1) {
            jdbc.sql(REWORD)
                    .param("update", update)
                    .param("ko", message.ko())
                    .param("en", message.en())
                    .param("at", utc(at))
                    .update();
        }
        return kept == 1;
    }

    boolean canTakeBack(String update, Instant now) {
        return jdbc.sql(
                        "select deliver_at > :now from status.event_update where id = :update and deliver_at is not null")
                .param("update", update)
                .param("now", utc(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void forget(String update) {
        jdbc.sql("delete from status.event_update where id = :update")
                .param("update", update)
                .update();
    }

    /** Takes a whole event away: only one that nobody was told of. */
    void remove(String event) {
        for (var sql : REMOVE) {
            jdbc.sql(sql).param("event", event).update();
        }
    }

    /** The updates that were said after that one; all where it is gone. */
    List<String> newer(String update, String event) {
        return jdbc.sql(NEWER)
                .param("update", update)
                .param("event", event)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    Instant firstSaid(String event) {
        return jdbc.sql("select min(at) from status.event_update where event = :event")
                .param("event", event)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    String newest(String event) {
        return jdbc.sql(NEWEST).param("event", event).query(String.class).single();
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
                .param("nextUpdateBy", utc(event.nextUpdateBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("timeZone", event.timeZone())
                .param("updatedAt", utc(event.updatedAt()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
