package io.haedap.inquiry.around;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tags, watchers and links of inquiries as rows. */
@Repository
class Surroundings {

    private static final String ADD_TAG = """
            insert into inquiry.tag (inquiry, tag, tagged_by, tagged_at)
            select id, :tag, :by, :at from inquiry.inquiry where number = :number
            on conflict (inquiry, tag) do nothing
            """;
    private static final String DROP_TAG = """
            delete from inquiry.tag
             where inquiry = (select id from inquiry.inquiry where number = :number) and tag = :tag
            """;
    private static final String NUMBER = "select number from inquiry.inquiry where id = :id";
    private static final String ID = "select id from inquiry.inquiry where number = :number";
    private static final String TAGS = """
            select i.number, t.tag
              from inquiry.inquiry i join inquiry.tag t on t.inquiry = i.id
             where i.number = any (:numbers)
             order by t.tag
            """;
    /** Steps from word to word in the index; those of foreign queues are left out. */
    private static final String IN_USE = """
            with recursive word (tag, n) as (
                (select tag, 1 from inquiry.tag where tag >= :begun order by tag limit 1)
                union all
                select (select t.tag from inquiry.tag t where t.tag > w.tag order by t.tag limit 1), w.n + 1
                  from word w
                 where w.tag is not null and starts_with(w.tag, :begun) and w.n < 500)
            select w.tag
              from word w
             where w.tag is not null and starts_with(w.tag, :begun)
               and exists (select
                             from (select inquiry from inquiry.tag t where t.tag = w.tag order by inquiry desc limit 200) t
                             join inquiry.inquiry i on i.id = t.inquiry
                            where cardinality(:queues) = 0 or i.queue = any (:queues))
             order by w.tag
             limit :most
            """;

    private static final String WATCH = """
            insert into inquiry.watcher (inquiry, staff, since)
            select id, :staff, :at from inquiry.inquiry where number = :number
            on conflict (inquiry, staff) do nothing
            """;
    private static final String UNWATCH = """
            delete from inquiry.watcher
             where inquiry = (select id from inquiry.inquiry where number = :number) and staff = :staff
            """;
    private static final String WATCHERS = """
            select w.staff
              from inquiry.watcher w join inquiry.inquiry i on i.id = w.inquiry
             where i.number = :number
             order by w.since, w.staff
            """;
    private static final String GOES_ON_IN = """
            select t.number
              from inquiry.inquiry i
              join inquiry.merge m on m.origin = i.id and m.parted_at is null
              join inquiry.inquiry t on t.id = m.target
             where i.number = :number
            """;
    private static final String RELATE = """
            insert into inquiry.relation (one, other, linked_by, linked_at)
            select least(a.id, b.id), greatest(a.id, b.id), :by, :at
              from inquiry.inquiry a, inquiry.inquiry b
             where a.number = :number and b.number = :other
            on conflict (one, other) do nothing
            """;
    private static final String PART = """
            delete from inquiry.relation r
             using inquiry.inquiry a, inquiry.inquiry b
             where a.number = :number and b.number = :other
               and r.one = least(a.id, b.id) and r.other = greatest(a.id, b.id)
            """;
    private static final String RELATED = """
            select o.number
              from inquiry.inquiry i
             cross join lateral (select other as id, linked_at from inquiry.relation where one = i.id
                                  union all
                                 select one, linked_at from inquiry.relation where other = i.id) r
              join inquiry.inquiry o on o.id = r.id
             where i.number = :number
             order by r.linked_at desc
             limit 50
            """;

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean tag(String number, String tag, StaffId by, Instant at) {
        return jdbc.sql(ADD_TAG)
                        .param("number", number)
                        .param("tag", tag)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    boolean untag(String number, String tag) {
        return jdbc.sql(DROP_TAG).param("number", number).param("tag", tag).update() > 0;
    }

    String numberOf(long inquiry) {
        return jdbc.sql(NUMBER).param("id", inquiry).query(String.class).single();
    }

    long idOf(String number) {
        return jdbc.sql(ID).param("number", number).query(Long.class).single();
    }

    Map<String, List<String>> tags(Collection<String> numbers) {
        var tags = new HashMap<String, List<String>>();
        jdbc.sql(TAGS).param("numbers", numbers.toArray(String[]::new)).query(row -> {
            tags.computeIfAbsent(row.getString("number"), _ -> new ArrayList<>())
                    .add(row.getString("tag"));
        });
        return tags;
    }

    List<String> inUse(String begun, Collection<String> queues, int most) {
        return jdbc.sql(IN_USE)
                .param("begun", begun)
                .param("queues", queues.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> row.getString("tag"))
                .list();
    }

    boolean watch(String number, StaffId staff, Instant at) {
        return jdbc.sql(WATCH)
                        .param("number", number)
                        .param("staff", staff.value())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    boolean unwatch(String number, StaffId staff) {
        return jdbc.sql(UNWATCH)
                        .param("number", number)
                        .param("staff", staff.value())
                        .update()
                > 0;
    }

    List<StaffId> watchers(String number) {
        return jdbc.sql(WATCHERS)
                .param("number", number)
                .query((row, n) -> new StaffId(row.getObject("staff", UUID.class)))
                .list();
    }

    /** The inquiry that one goes on in, where it was merged. */
    Optional<String> goesOnIn(String number) {
        return jdbc.sql(GOES_ON_IN).param("number", number).query(String.class).optional();
    }

    boolean relate(String number, String other, StaffId by, Instant at) {
        return jdbc.sql(RELATE)
                        .param("number", number)
                        .param("other", other)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    boolean part(String number, String other) {
        return jdbc.sql(PART).param("number", number).param("other", other).update() > 0;
    }

    List<String> related(String number) {
        return jdbc.sql(RELATED)
                .param("number", number)
                .query((row, n) -> row.getString("number"))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
