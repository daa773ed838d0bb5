package io.haedap.status;

import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services as rows, in the order in which they are shown. */
@Repository
class WatchedServices {

    private static final String ALL = """
            select g.id as group_id, g.name_ko as group_ko, g.name_en as group_en, g.position as group_position,
                   s.id, s.slug, s.name_ko, s.name_en, s.description_ko, s.description_en, s.position, s.state,
                   s.created_at, s.updated_at
              from status.service s join status.service_group g on g.id = s.service_group
             order by g.position, g.id, s.position, s.id
            """;

    private record Row(String group, LocalText groupName, int groupPosition, WatchedService service) {}

    private final JdbcClient jdbc;

    WatchedServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WatchedService> all() {
        return rows().stream().map(Row::service).toList();
    }

    List<ServiceGroup> groups() {
        var groups = new LinkedHashMap<String, ServiceGroup>();
        for (var row : rows()) {
            groups.computeIfAbsent(
                            row.group(),
                            id -> new ServiceGroup(id, row.groupName(), row.groupPosition(), new ArrayList<>()))
                    .services()
                    .add(row.service());
        }
        return List.copyOf(groups.values());
    }

    private List<Row> rows() {
        return jdbc.sql(ALL).query(WatchedServices::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("group_id"),
                new LocalText(row.getString("group_ko"), row.getString("group_en")),
                row.getInt("group_position"),
                new WatchedService(
                        row.getString("id"),
                        row.getString("slug"),
                        row.getString("group_id"),
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        text(row.getString("description_ko"), row.getString("description_en")),
                        ServiceState.valueOf(row.getString("state")),
                        row.getInt("position"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant()));
    }

    private static @Nullable LocalText text(@Nullable String ko, @Nullable String en) {
        return ko == null ? null : new LocalText(ko, en);
    }
}
