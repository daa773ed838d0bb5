package io.haedap.status;

import io.haedap.shared.LocalText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Templates of incidents as rows. */
@Repository
class TemplateStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('status.templates', 0))";
    private static final String ALL = """
            select id, title_ko, title_en, impact, body_ko, body_en, position, version
              from status.incident_template
             order by position, id
            """;
    private static final String SERVICES = """
            select t.template, t.service, t.state
              from status.template_service t join status.service s on s.id = t.service
             where s.retired_at is null
             order by t.template, t.service
            """;
    private static final String ADD = """
            insert into status.incident_template (id, title_ko, title_en, impact, body_ko, body_en, position)
            values (:id, :titleKo, :titleEn, :impact, :ko, :en, 0)
            """;
    private static final String CHANGE = """
            update status.incident_template
               set title_ko = :titleKo, title_en = :titleEn, impact = :impact, body_ko = :ko, body_en = :en,
                   version = version + 1
             where id = :id
            """;
    private static final String PLACE = """
            update status.incident_template set position = :position, version = version + 1
             where id = :id and position <> :position
            """;
    private static final String NAME = """
            insert into status.template_service (template, service, state) values (:id, :service, :state)
            """;

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).query(row -> {});
    }

    List<IncidentTemplate> all() {
        var services = new HashMap<String, Map<String, ServiceState>>();
        jdbc.sql(SERVICES).query(row -> {
            services.computeIfAbsent(row.getString("template"), _ -> new LinkedHashMap<>())
                    .put(row.getString("service"), ServiceState.valueOf(row.getString("state")));
        });
        return jdbc.sql(ALL)
                .query((row, number) -> new IncidentTemplate(
                        row.getString("id"),
                        new LocalText(row.getString("title_ko"), row.getString("title_en")),
                        Impact.valueOf(row.getString("impact")),
                        services.getOrDefault(row.getString("id"), Map.of()),
                        new LocalText(row.getString("body_ko"), row.getString("body_en")),
                        row.getInt("position"),
                        row.getLong("version")))
                .list();
    }

    void add(String id, TemplateDraft draft) {
        bind(ADD, id, draft);
        name(id, draft.services());
    }

    void change(String id, TemplateDraft draft) {
        bind(CHANGE, id, draft);
        jdbc.sql("delete from status.template_service where template = :id")
                .param("id", id)
                .update();
        name(id, draft.services());
    }

    private void bind(String sql, String id, TemplateDraft draft) {
        jdbc.sql(sql)
                .param("id", id)
                .param("titleKo", draft.title().ko())
                .param("titleEn", draft.title().en())
                .param("impact", draft.impact().name())
                .param("ko", draft.message().ko())
                .param("en", draft.message().en())
                .update();
    }

    private void name(String id, Map<String, ServiceState> services) {
        services.forEach((service, state) -> jdbc.sql(NAME)
                .param("id", id)
                .param("service", service)
                .param("state", state.name())
                .update());
    }

    void arrange(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            jdbc.sql(PLACE).param("id", ids.get(i)).param("position", i + 1).update();
        }
    }

    void remove(String id) {
        jdbc.sql("delete from status.incident_template where id = :id")
                .param("id", id)
                .update();
    }
}
