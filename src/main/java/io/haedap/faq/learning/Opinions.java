package io.haedap.faq.learning;

import io.haedap.faq.FaqId;
import io.haedap.people.StaffId;
import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readers' opinions as rows, newest first. Those of a merged entry are also its target's. */
@Repository
class Opinions {

    private static final String SELECT = """
            select o.id, o.entry, e.title_ko, o.revision, o.language, o.helpful, o.body, o.at, o.done_name, o.done_at
              from faq.opinion o
              join faq.entry e on e.id = o.entry
            """;
    private static final String OF = SELECT + """
             where o.entry = any (array (select id from faq.entry where id = :entry or leads_to = :entry))
               and (not :open or o.done_at is null)
               and (cast(:before as bigint) is null or o.id < cast(:before as bigint))
             order by o.id desc
             limit :limit
            """;
    private static final String OPEN = SELECT + """
             where o.done_at is null
               and (cardinality(:categories) = 0 or e.category = any (:categories))
               and (cast(:before as bigint) is null or o.id < cast(:before as bigint))
             order by o.id desc
             limit :limit
            """;
    private static final String ONE = SELECT + """
             where o.id = :id
               and o.entry = any (array (select id from faq.entry where id = :entry or leads_to = :entry))
            """;
    private static final String DONE = """
            update faq.opinion set done_by = :by, done_name = :name, done_at = :at where id = :id and done_at is null
            """;
    private static final String REOPEN = """
            update faq.opinion set done_by = null, done_name = null, done_at = null where id = :id and done_at is not null
            """;

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Opinion> of(FaqId faq, boolean openOnly, int size, @Nullable String cursor) {
        return page(jdbc.sql(OF).param("entry", faq.value()).param("open", openOnly), size, cursor);
    }

    /** Open ones of all entries in those categories; none named means all. */
    Page<Opinion> open(Collection<String> categories, int size, @Nullable String cursor) {
        return page(jdbc.sql(OPEN).param("categories", categories.toArray(String[]::new)), size, cursor);
    }

    private static Page<Opinion> page(JdbcClient.StatementSpec statement, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 1);
        var rows = statement
                .param("before", after == null ? null : after.number(0), java.sql.Types.BIGINT)
                .param("limit", Page.size(size) + 1)
                .query(Opinions::opinion)
                .list();
        return Page.of(rows, Page.size(size), opinion -> Cursor.of(opinion.id()));
    }

    Optional<Opinion> find(FaqId faq, long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("entry", faq.value())
                .query(Opinions::opinion)
                .optional();
    }

    boolean done(long id, StaffId by, String name, Instant at) {
        return jdbc.sql(DONE)
                        .param("id", id)
                        .param("by", by.value())
                        .param("name", name)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean reopen(long id) {
        return jdbc.sql(REOPEN).param("id", id).update() > 0;
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        var doneAt = row.getTimestamp("done_at");
        return new Opinion(
                row.getLong("id"),
                new FaqId(row.getLong("entry")),
                String.valueOf(row.getString("title_ko")),
                row.getInt("revision"),
                Language.ofTag(row.getString("language")),
                row.getObject("helpful", Boolean.class),
                row.getString("body"),
                row.getTimestamp("at").toInstant(),
                doneAt == null ? null : new Opinion.Done(row.getString("done_name"), doneAt.toInstant()));
    }
}
