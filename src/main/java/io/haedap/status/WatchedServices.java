package io.haedap.status;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services as rows, in the order in which they are shown. */
@Repository
class WatchedServices {

    private static final String SELECT = """
            select g.id as group_id, g.name_ko as group_ko, g.name_en as group_en, g.description_ko as group_about_ko,
                   g.description_en as group_about_en, g.position as group_position,
                   s.id, s.slug, s.name_ko, s.name_en, s.description_ko, s.description_en, s.position, s.state,
                   s.start_date, s.only_show_if_degraded, s.owner, s.manual_state, s.retired_at, s.version,
                   s.created_at, s.updated_at,
                   array(select d.needs from status.service_dependency d where d.service = s.id order by d.needs) as needs
              from status.service s join status.service_group g on g.id = s.service_group
            """;
    private static final String IN_USE = SELECT + """
             where s.retired_at is null
             order by g.position, g.id, s.position, s.id
            """;
    private static final String ALL = SELECT + " order by g.position, g.id, s.position, s.id";
    private static final String ONE = SELECT + " where s.id = :id";
    private static final String GROUPS = """
            select g.id, g.name_ko, g.name_en, g.description_ko, g.description_en, g.position, g.version,
                   (select count(*) from status.service s where s.service_group = g.id) as services
              from status.service_group g
             order by g.position, g.id
            """;

    private record Row(ServiceGroup group, ServiceDetails details) {}

    private final JdbcClient jdbc;

    WatchedServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use. */
    List<WatchedService> all() {
        return rows(IN_USE).stream().map(row -> row.details().service()).toList();
    }

    /** Those in use, in their groups; a group without any is left out. */
    List<ServiceGroup> groups() {
        var groups = new LinkedHashMap<String, ServiceGroup>();
        for (var row : rows(IN_USE)) {
            groups.computeIfAbsent(row.group().id(), _ -> row.group())
                    .services()
                    .add(row.details().service());
        }
        return List.copyOf(groups.values());
    }

    /** All there ever were, retired ones among them. */
    List<ServiceDetails> details() {
        return rows(ALL).stream().map(Row::details).toList();
    }

    Optional<ServiceDetails> details(String id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query(WatchedServices::row)
                .optional()
                .map(Row::details);
    }

    List<GroupDetails> allGroups() {
        return jdbc.sql(GROUPS)
                .query((row, number) -> new GroupDetails(
                        row.getString("id"),
                        new LocalText(row.getString("name_ko"), row.getString("name_en")),
                        text(row.getString("description_ko"), row.getString("description_en")),
                        row.getInt("position"),
                        row.getInt("services"),
                        row.getLong("version")))
                .list();
    }

    private List<Row> rows(String sql) {
        return jdbc.sql(sql).query(WatchedServices::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var service = new WatchedService(
                row.getString("id"),
                row.getString("slug"),
                row.getString("group_id"),
                new LocalText(row.getString("name_ko"), row.getString("name_en")),
                text(row.getString("description_ko"), row.getString("description_en")),
                ServiceState.valueOf(row.getString("state")),
                row.getInt("position"),
                row.getObject("start_date", LocalDate.class),
                row.getBoolean("only_show_if_degraded"),
                List.of((String[]) row.getArray("needs").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
        var group = new LocalText(row.getString("group_ko"), row.getString("group_en"));
        var owner = row.getObject("owner", UUID.class);
        var manual = row.getString("manual_state");
        var retired = row.getTimestamp("retired_at");
        return new Row(
                new ServiceGroup(
                        row.getString("group_id"),
                        group,
                        text(row.getString("group_about_ko"), row.getString("group_about_en")),
                        row.getInt("group_position"),
                        new ArrayList<>()),
                new ServiceDetails(
                        service,
                        group,
                        owner == null ? null : new StaffId(owner),
                        manual == null ? null : ServiceState.valueOf(manual),
                        retired == null ? null : retired.toInstant(),
                        row.getLong("version")));
    }

    private static @Nullable LocalText text(@Nullable String ko, @Nullable String en) {
        return ko == null ? null : new LocalText(ko, en);
    }
}
