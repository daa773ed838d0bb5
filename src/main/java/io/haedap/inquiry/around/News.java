package io.haedap.inquiry.around;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues are told about inquiries, as rows: one of a kind and inquiry until it is read. */
@Repository
class News {

    /** A line that is not read yet. */
    record Line(String number, NewsKind kind, @Nullable StaffId by, Instant at) {}

    private static final String TELL = """
            insert into inquiry.news (staff, inquiry, kind, told_by, at)
            select staff, (select id from inquiry.inquiry where number = :number), :kind, :by, :at
              from unnest(cast(:staff as uuid[])) staff
            on conflict (staff, inquiry, kind) where read_at is null do update
               set told_by = excluded.told_by, at = excluded.at
            """;
    private static final String UNREAD = """
            select i.number, n.kind, n.told_by, n.at
              from inquiry.news n join inquiry.inquiry i on i.id = n.inquiry
             where n.staff = :staff and n.read_at is null
             order by n.at desc, n.id desc
             limit :most
            """;
    private static final String READ = """
            update inquiry.news
               set read_at = :at
             where staff = :staff and inquiry = (select id from inquiry.inquiry where number = :number) and read_at is null
            """;
    private static final String BODY = """
            select m.body, i.queue
              from inquiry.message m join inquiry.inquiry i on i.id = m.inquiry
             where m.id = :id
            """;

    /** A note, and the queue whose colleagues may be named in it. */
    record Note(String body, String queue) {}

    private final JdbcClient jdbc;

    News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(Collection<StaffId> staff, String number, NewsKind kind, @Nullable StaffId by, Instant at) {
        if (!staff.isEmpty()) {
            jdbc.sql(TELL)
                    .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                    .param("number", number)
                    .param("kind", kind.name())
                    .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    List<Line> unread(StaffId staff, int most) {
        return jdbc.sql(UNREAD)
                .param("staff", staff.value())
                .param("most", most)
                .query((row, number) -> {
                    var by = row.getObject("told_by", UUID.class);
                    return new Line(
                            row.getString("number"),
                            NewsKind.valueOf(row.getString("kind")),
                            by == null ? null : new StaffId(by),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    boolean read(StaffId staff, String number, Instant at) {
        return jdbc.sql(READ)
                        .param("staff", staff.value())
                        .param("number", number)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Note note(long message) {
        return jdbc.sql(BODY)
                .param("id", message)
                .query((row, number) -> new Note(row.getString("body"), row.getString("queue")))
                .single();
    }

    void purge(Instant before) {
        jdbc.sql("delete from inquiry.news where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
