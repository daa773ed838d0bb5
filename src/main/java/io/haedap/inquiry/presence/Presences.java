package io.haedap.inquiry.presence;

import io.haedap.people.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open screens as rows, by the clock of the database. */
@Repository
class Presences {

    record Row(String number, StaffId staff, Doing doing) {}

    private static final String PUT = """
            insert into inquiry.onlooker (screen, number, staff, doing)
            values (:screen, :number, :staff, :doing)
            on conflict (screen) do update
               set number = excluded.number, doing = excluded.doing, seen_at = now()
            """;
    private static final String REMOVE = "delete from inquiry.onlooker where screen = :screen";
    /** Puts again what others dropped, because its node stood still or the database lost the table; that is told as if they came. */
    private static final String SEEN = """
            insert into inquiry.onlooker as o (screen, number, staff, doing)
            select screen, number, staff, doing
              from unnest(cast(:screens as uuid[]), cast(:numbers as text[]), cast(:staff as uuid[]), cast(:doings as text[]))
                   as there (screen, number, staff, doing)
             order by screen
            on conflict (screen) do update
               set seen_at = now(), doing = excluded.doing
            returning case when xmax = 0 then number end as come
            """;

    private static final String OF = """
            select p.number, p.staff, max(array_position(array ['LOOKING', 'NOTING', 'REPLYING'], p.doing)) as doing
              from inquiry.onlooker p
              join inquiry.inquiry i on i.number = p.number
             where p.number = any (:numbers) and p.seen_at > now() - interval '20 seconds'
               and (cardinality(:queues) = 0 or i.queue = any (:queues))
             group by p.number, p.staff
             order by p.number, min(p.seen_at), p.staff
            """;
    private static final String DROP = """
            with gone as (delete from inquiry.onlooker
                           where screen in (select screen
                                              from inquiry.onlooker
                                             where seen_at <= now() - interval '20 seconds'
                                               for update skip locked)
                          returning number)
            select distinct number from gone
            """;
    private static final List<Doing> BY_WEIGHT = List.of(Doing.LOOKING, Doing.NOTING, Doing.REPLYING);

    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID screen, String number, StaffId staff, Doing doing) {
        jdbc.sql(PUT)
                .param("screen", screen)
                .param("number", number)
                .param("staff", staff.value())
                .param("doing", doing.name())
                .update();
    }

    void remove(UUID screen) {
        jdbc.sql(REMOVE).param("screen", screen).update();
    }

    /** They are still there; the inquiries of those of whom the others did not know any more. */
    List<String> seen(Map<UUID, Row> screens) {
        var ids = List.copyOf(screens.keySet());
        var rows = ids.stream().map(screens::get).map(Objects::requireNonNull).toList();
        return jdbc
                .sql(SEEN)
                .param("screens", ids.toArray(UUID[]::new))
                .param("numbers", rows.stream().map(Row::number).toArray(String[]::new))
                .param("staff", rows.stream().map(row -> row.staff().value()).toArray(UUID[]::new))
                .param("doings", rows.stream().map(row -> row.doing().name()).toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getString("come")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Those in the queues, all where none are named. */
    List<Row> of(Collection<String> numbers, Collection<String> queues) {
        return jdbc.sql(OF)
                .param("numbers", numbers.toArray(String[]::new))
                .param("queues", queues.toArray(String[]::new))
                .query((row, number) -> new Row(
                        row.getString("number"),
                        new StaffId(row.getObject("staff", UUID.class)),
                        BY_WEIGHT.get(row.getInt("doing") - 1)))
                .list();
    }

    /** Drops screens that were not seen any more; the inquiries that they showed. */
    List<String> drop() {
        return jdbc.sql(DROP).query((row, number) -> row.getString("number")).list();
    }
}
