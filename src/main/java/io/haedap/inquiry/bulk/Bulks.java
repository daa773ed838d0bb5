package io.haedap.inquiry.bulk;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deeds for many as rows. */
@Repository
class Bulks {

    /** One that was ordered. */
    record Bulk(UUID id, StaffId staff, BulkStep step) {}

    /** How far one is. */
    record Tally(long waiting, long changed, long refused) {}

    private static final String ADD = """
            insert into inquiry.bulk (id, action, staff, value, remark, at)
            values (:id, :action, :staff, :value, :remark, :at)
            """;
    private static final String ADD_ITEMS = """
            insert into inquiry.bulk_item (bulk, place, number)
            select :bulk, t.place, t.number
              from unnest(cast(:numbers as text[])) with ordinality t (number, place)
            """;
    private static final String ONE = "select id, action, staff, value, remark from inquiry.bulk where id = :id";
    private static final String ITEMS = """
            select number, state, reason from inquiry.bulk_item where bulk = :bulk order by place
            """;
    /** Whoever else goes on with the same deed gets others. */
    private static final String NEXT = """
            select number
              from inquiry.bulk_item
             where bulk = :bulk and state = 'WAITING'
             order by place
             limit :most
               for update skip locked
            """;

    private static final String NOTE = """
            update inquiry.bulk_item i
               set state = t.state, reason = t.reason
              from unnest(cast(:numbers as text[]), cast(:states as text[]), cast(:reasons as text[])) t (number, state, reason)
             where i.bulk = :bulk and i.number = t.number and i.state = 'WAITING'
            """;
    private static final String TOUCH = "update inquiry.bulk set touched_at = now() where id = :bulk";
    private static final String TALLY = """
            select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'CHANGED') as changed,
                   count(*) filter (where state = 'REFUSED') as refused
              from inquiry.bulk_item
             where bulk = :bulk
            """;
    private static final String FINISH = """
            update inquiry.bulk
               set done_at = :now
             where id = :bulk and done_at is null
               and not exists (select from inquiry.bulk_item where bulk = :bulk and state = 'WAITING')
            """;
    private static final String LEFT = """
            update inquiry.bulk
               set touched_at = now()
             where id = (select id
                           from inquiry.bulk
                          where done_at is null and touched_at < now() - interval '10 seconds'
                          order by touched_at
                            for update skip locked
                          limit 1)
            returning id, action, staff, value, remark
            """;
    private static final String PURGE = "delete from inquiry.bulk where at < :before";

    private final JdbcClient jdbc;

    Bulks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Bulk bulk, Collection<String> numbers, Instant now) {
        jdbc.sql(ADD)
                .param("id", bulk.id())
                .param("action", bulk.step().action().name())
                .param("staff", bulk.staff().value())
                .param("value", bulk.step().value())
                .param("remark", bulk.step().remark())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(ADD_ITEMS)
                .param("bulk", bulk.id())
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    Optional<Bulk> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query((row, number) -> bulk(row)).optional();
    }

    List<BulkItem> items(UUID bulk) {
        return jdbc.sql(ITEMS)
                .param("bulk", bulk)
                .query((row, number) -> new BulkItem(
                        row.getString("number"),
                        "",
                        BulkItem.Outcome.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    List<String> next(UUID bulk, int most) {
        return jdbc.sql(NEXT)
                .param("bulk", bulk)
                .param("most", most)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    void note(UUID bulk, List<BulkItem> items) {
        jdbc.sql(NOTE)
                .param("bulk", bulk)
                .param("numbers", items.stream().map(BulkItem::number).toArray(String[]::new))
                .param(
                        "states",
                        items.stream().map(item -> item.outcome().name()).toArray(String[]::new))
                .param("reasons", items.stream().map(BulkItem::reason).toArray(String[]::new))
                .update();
        jdbc.sql(TOUCH).param("bulk", bulk).update();
    }

    Tally tally(UUID bulk) {
        return jdbc.sql(TALLY)
                .param("bulk", bulk)
                .query((row, number) ->
                        new Tally(row.getLong("waiting"), row.getLong("changed"), row.getLong("refused")))
                .single();
    }

    /** Whether this was the one that finished it. */
    boolean finish(UUID bulk, Instant now) {
        return jdbc.sql(FINISH)
                        .param("bulk", bulk)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** One that nobody goes on with, now in the hands of whoever asked. */
    Optional<Bulk> left() {
        return jdbc.sql(LEFT).query((row, number) -> bulk(row)).optional();
    }

    void purge(Instant before) {
        jdbc.sql(PURGE).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static Bulk bulk(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Bulk(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff", UUID.class)),
                new BulkStep(
                        BulkAction.valueOf(row.getString("action")), row.getString("value"), row.getString("remark")));
    }
}
