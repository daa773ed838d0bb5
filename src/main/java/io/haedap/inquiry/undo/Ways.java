package io.haedap.inquiry.undo;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal as rows. */
@Repository
class Ways {

    /** A later deed that touched the same field. */
    record Later(String field, Instant at) {}

    private static final String ADD = """
            insert into inquiry.undo (deed, inquiry, kind, action, staff, at, fields, before, after)
            values (:deed, :inquiry, :kind, :action, :staff, :at, :fields, :before, :after)
            """;
    private static final String SINCE = """
            select max(at) as at from inquiry.undo where deed = :deed and staff = :staff having count(*) > 0
            """;
    private static final String INQUIRIES = """
            select distinct inquiry
              from inquiry.undo
             where deed = :deed and inquiry > :after
             order by inquiry
             limit :most
            """;
    private static final String LATER = """
            select distinct on (u.inquiry) u.inquiry, l.at,
                   (select f from unnest(l.fields) f where f = any (u.fields) limit 1) as field
              from inquiry.undo u
              join inquiry.undo l on l.inquiry = u.inquiry and l.id > u.id and l.deed <> u.deed and l.undone_at is null
                                 and l.fields && u.fields
             where u.deed = :deed and u.inquiry = any (:inquiries) and u.undone_at is null
             order by u.inquiry, l.id desc
            """;
    private static final String OPEN = """
            select id, deed, inquiry, kind, action, fields, before, after
              from inquiry.undo
             where deed = :deed and inquiry = any (:inquiries) and undone_at is null and staff is not null
             order by inquiry, id desc
            """;
    private static final String UNDONE = """
            update inquiry.undo set undone_at = :now where id = any (:ids) and undone_at is null
            """;
    private static final String PURGE = "delete from inquiry.undo where at < :before";

    private final JdbcClient jdbc;

    Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WayBack way, @Nullable StaffId staff, Instant at) {
        var names = new ArrayList<>(way.changes().keySet());
        jdbc.sql(ADD)
                .param("deed", way.deed())
                .param("inquiry", way.inquiry())
                .param("kind", way.kind())
                .param("action", way.action())
                .param("staff", staff == null ? null : staff.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fields", names.toArray(String[]::new))
                .param("before", names.stream().map(way::before).toArray(String[]::new))
                .param("after", names.stream().map(way::after).toArray(String[]::new))
                .update();
    }

    /** When that person did it last under that id; empty where they did nothing. */
    Optional<Instant> since(UUID deed, StaffId staff) {
        return jdbc.sql(SINCE)
                .param("deed", deed)
                .param("staff", staff.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    List<Long> inquiries(UUID deed, long after, int most) {
        return jdbc.sql(INQUIRIES)
                .param("deed", deed)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> row.getLong("inquiry"))
                .list();
    }

    /** By inquiry, the last deed that touched what this one did. */
    Map<Long, Later> later(UUID deed, Collection<Long> inquiries) {
        var later = new HashMap<Long, Later>();
        jdbc.sql(LATER)
                .param("deed", deed)
                .param("inquiries", inquiries.toArray(Long[]::new))
                .query(row -> {
                    later.put(
                            row.getLong("inquiry"),
                            new Later(
                                    row.getString("field"),
                                    row.getTimestamp("at").toInstant()));
                });
        return later;
    }

    /** What is not taken back yet, the last of each inquiry first. */
    Map<Long, List<WayBack>> open(UUID deed, Collection<Long> inquiries) {
        var open = new HashMap<Long, List<WayBack>>();
        jdbc.sql(OPEN)
                .param("deed", deed)
                .param("inquiries", inquiries.toArray(Long[]::new))
                .query((row, number) -> way(row))
                .list()
                .forEach(way -> open.computeIfAbsent(way.inquiry(), _ -> new ArrayList<>())
                        .add(way));
        return open;
    }

    void undone(List<WayBack> ways, Instant now) {
        jdbc.sql(UNDONE)
                .param("ids", ways.stream().map(WayBack::id).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void purge(Instant before) {
        jdbc.sql(PURGE).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static WayBack way(ResultSet row) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        var before = (@Nullable String[]) row.getArray("before").getArray();
        var after = (@Nullable String[]) row.getArray("after").getArray();
        var changes = new LinkedHashMap<String, Change>();
        for (int i = 0; i < fields.length; i++) {
            changes.put(fields[i], new Change(before[i], after[i]));
        }
        return new WayBack(
                row.getLong("id"),
                row.getObject("deed", UUID.class),
                row.getLong("inquiry"),
                row.getString("kind"),
                row.getString("action"),
                changes);
    }
}
