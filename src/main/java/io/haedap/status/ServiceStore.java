package io.haedap.status;

import io.haedap.shared.LocalText;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services and groups as rows, for those who change them. */
@Repository
class ServiceStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('status.services', 0))";
    private static final String ADD = """
            insert into status.service (id, slug, service_group, name_ko, name_en, description_ko, description_en, position,
                                        owner, start_date, only_show_if_degraded, state, created_at, updated_at)
            values (:id, :slug, :group, :ko, :en, :aboutKo, :aboutEn, 0, :owner, :start, :only, 'OPERATIONAL', :at, :at)
            """;
    private static final String CHANGE = """
            update status.service
               set service_group = :group, name_ko = :ko, name_en = :en, description_ko = :aboutKo,
                   description_en = :aboutEn, owner = :owner, start_date = :start, only_show_if_degraded = :only,
                   updated_at = :at, version = version + 1
             where id = :id
            """;
    private static final String PLACE = """
            update status.service set position = :position, version = version + 1 where id = :id and position <> :position
            """;
    private static final String FORGET_NEEDS = "delete from status.service_dependency where service = :id";
    private static final String NEED = "insert into status.service_dependency (service, needs) values (:id, :needs)";
    private static final String RETIRE = """
            update status.service
               set retired_at = :retired, manual_state = null, updated_at = :at, version = version + 1
             where id = :id
            """;
    private static final String SAY = """
            update status.service set manual_state = :state, updated_at = :at, version = version + 1 where id = :id
            """;
    private static final String CLOSE = """
            update status.stretch set until = :at
             where service = :id and event is null and until is null and since < :at
            """;
    private static final String FORGET_EMPTY = """
            delete from status.stretch where service = :id and event is null and until is null
            """;
    private static final String OPEN = """
            insert into status.stretch (service, state, since) values (:id, :state, :at)
            """;
    private static final String CONCERNED = """
            select exists (select from status.event_service c join status.event e on e.id = c.event
                            where c.service = :id and e.resolved_at is null)
            """;
    private static final String ADD_GROUP = """
            insert into status.service_group (id, name_ko, name_en, description_ko, description_en, position)
            values (:id, :ko, :en, :aboutKo, :aboutEn, 0)
            """;
    private static final String CHANGE_GROUP = """
            update status.service_group
               set name_ko = :ko, name_en = :en, description_ko = :aboutKo, description_en = :aboutEn, version = version + 1
             where id = :id
            """;
    private static final String PLACE_GROUP = """
            update status.service_group set position = :position, version = version + 1
             where id = :id and position <> :position
            """;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Services and their order are changed by one at a time. */
    void lock() {
        jdbc.sql(LOCK).query(row -> {});
    }

    void add(String id, String slug, ServiceDraft draft, Instant at) {
        bind(ADD, id, draft, at).param("slug", slug).update();
    }

    void change(String id, ServiceDraft draft, Instant at) {
        bind(CHANGE, id, draft, at).update();
    }

    private JdbcClient.StatementSpec bind(String sql, String id, ServiceDraft draft, Instant at) {
        var owner = draft.owner();
        return texts(jdbc.sql(sql).param("id", id), draft.name(), draft.description())
                .param("group", draft.groupId())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("start", draft.startDate(), Types.DATE)
                .param("only", draft.onlyShowIfDegraded())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static JdbcClient.StatementSpec texts(
            JdbcClient.StatementSpec sql, LocalText name, @Nullable LocalText about) {
        return sql.param("ko", name.ko())
                .param("en", name.en())
                .param("aboutKo", about == null ? null : about.ko())
                .param("aboutEn", about == null ? null : about.en());
    }

    /** Puts things into this order, first to last. */
    void arrange(List<String> services) {
        arrange(PLACE, services);
    }

    void arrangeGroups(List<String> groups) {
        arrange(PLACE_GROUP, groups);
    }

    private void arrange(String sql, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            jdbc.sql(sql).param("id", ids.get(i)).param("position", i + 1).update();
        }
    }

    void need(String id, Collection<String> needs) {
        jdbc.sql(FORGET_NEEDS).param("id", id).update();
        needs.forEach(one -> jdbc.sql(NEED).param("id", id).param("needs", one).update());
    }

    void retire(String id, @Nullable Instant retired, Instant at) {
        jdbc.sql(RETIRE)
                .param("id", id)
                .param(
                        "retired",
                        retired == null ? null : retired.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes what is said by hand from that moment on; null takes it back. */
    void say(String id, @Nullable ServiceState state, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        jdbc.sql(SAY)
                .param("id", id)
                .param("state", state == null ? null : state.name())
                .param("at", moment)
                .update();
        jdbc.sql(CLOSE).param("id", id).param("at", moment).update();
        jdbc.sql(FORGET_EMPTY).param("id", id).update();
        if (state != null) {
            jdbc.sql(OPEN)
                    .param("id", id)
                    .param("state", state.name())
                    .param("at", moment)
                    .update();
        }
    }

    /** Whether an incident or a maintenance that is not over says anything of it. */
    boolean isConcerned(String id) {
        return jdbc.sql(CONCERNED).param("id", id).query(Boolean.class).single();
    }

    void addGroup(String id, GroupDraft draft) {
        texts(jdbc.sql(ADD_GROUP).param("id", id), draft.name(), draft.description())
                .update();
    }

    void changeGroup(String id, GroupDraft draft) {
        texts(jdbc.sql(CHANGE_GROUP).param("id", id), draft.name(), draft.description())
                .update();
    }

    void removeGroup(String id) {
        jdbc.sql("delete from status.service_group where id = :id")
                .param("id", id)
                .update();
    }
}
