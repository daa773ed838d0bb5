package io.haedap.knowledge;

import io.haedap.inquiry.RepliedInquiry;
import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries that were answered, as rows; whoever changes one holds the inquiry. */
@Repository
class Gaps {

    /** What a list asks for: from when on, in which queues, and in which categories; none means all. */
    record Wanted(Instant since, Instant now, Collection<String> queues, Collection<String> categories) {}

    private static final String PUT = """
            insert into knowledge.answered (inquiry, queue, category, answered_at, cited, drafted)
            values (:inquiry, :queue, :category, :at,
                    exists (select from knowledge.citation where message = any (:replies)),
                    exists (select from knowledge.reply_draft where message = any (:replies)))
            on conflict (inquiry) do update
               set queue = excluded.queue, answered_at = excluded.answered_at, stands = true,
                   cited = excluded.cited, drafted = excluded.drafted
            """;
    private static final String SET_ASIDE = "update knowledge.answered set stands = false where inquiry = :inquiry";
    private static final String KNOWS = """
        select exists (select from knowledge.answered where inquiry = :inquiry)
            or exists (select from knowledge.citation where inquiry = :inquiry)
        """;
    private static final String ONE = """
        select inquiry, queue, category, answered_at, dismissed_at
          from knowledge.answered
         where inquiry = :inquiry and answered_at <= :now and stands and not cited and not drafted
        """;
    private static final String DISMISS = """
        update knowledge.answered set dismissed_by = :by, dismissed_at = :at where inquiry = :inquiry and gap
        """;
    private static final String BRING_BACK = """
        update knowledge.answered
           set dismissed_by = null, dismissed_at = null
         where inquiry = :inquiry and dismissed_at is not null
        """;
    private static final String PAGE = """
        select found.*
          from unnest(cast(:queues as text[])) q (queue)%s
         cross join lateral (select inquiry, queue, category, answered_at, dismissed_at
                               from knowledge.answered a
                              where a.gap and a.queue = q.queue%s
                                and a.answered_at > :since and (a.answered_at, a.inquiry) < (:before, :inquiry)
                              order by a.answered_at desc, a.inquiry desc
                              limit :limit) found
         order by found.answered_at desc, found.inquiry desc
         limit :limit
        """;
    private static final String PAGE_OF_ALL = PAGE.formatted("", "");
    private static final String PAGE_IN_CATEGORIES = PAGE.formatted(
            "\n cross join unnest(cast(:categories as text[])) c (category)", " and a.category = c.category");
    /** Counted no further than that in each queue: whoever sees it knows enough. */
    private static final String COUNTS = """
        select c.category, sum(counted.gaps) as gaps
          from unnest(cast(:categories as text[])) c (category)
         cross join unnest(cast(:queues as text[])) q (queue)
         cross join lateral (select count(*) as gaps
                               from (select
                                       from knowledge.answered a
                                      where a.gap and a.category = c.category and a.queue = q.queue
                                        and a.answered_at > :since and a.answered_at <= :now
                                      limit :most) found) counted
         group by c.category
        having sum(counted.gaps) > 0
         order by gaps desc, c.category
        """;

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With what its replies cite and became; that somebody said that it needs no entry stays. */
    void put(RepliedInquiry answered) {
        jdbc.sql(PUT)
                .param("inquiry", answered.number())
                .param("queue", answered.queue())
                .param("category", answered.category())
                .param("at", Collections.min(answered.replies().values()).atOffset(ZoneOffset.UTC))
                .param("replies", answered.replies().keySet().toArray(Long[]::new))
                .update();
    }

    /** It is none while it is spam, goes on in another one or has no reply; what somebody said of it stays. */
    void setAside(String inquiry) {
        jdbc.sql(SET_ASIDE).param("inquiry", inquiry).update();
    }

    /** Whether anything is written down of its replies. */
    boolean knows(String inquiry) {
        return jdbc.sql(KNOWS).param("inquiry", inquiry).query(Boolean.class).single();
    }

    /** One that no entry answers, also where somebody said that it needs none. */
    Optional<Gap> one(String inquiry, Instant now) {
        return jdbc.sql(ONE)
                .param("inquiry", inquiry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Gaps::gap)
                .optional();
    }

    /** It needs no entry. */
    void dismiss(String inquiry, StaffId by, Instant at) {
        jdbc.sql(DISMISS)
                .param("inquiry", inquiry)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It may need one after all. */
    void bringBack(String inquiry) {
        jdbc.sql(BRING_BACK).param("inquiry", inquiry).update();
    }

    /** Newest answers first, those before that one. */
    List<Gap> page(Wanted wanted, Instant before, String inquiry, int limit) {
        var isOfAll = wanted.categories().isEmpty();
        var sql = jdbc.sql(isOfAll ? PAGE_OF_ALL : PAGE_IN_CATEGORIES)
                .param("since", wanted.since().atOffset(ZoneOffset.UTC))
                .param("queues", wanted.queues().toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("inquiry", inquiry)
                .param("limit", limit);
        return (isOfAll ? sql : sql.param("categories", wanted.categories().toArray(String[]::new)))
                .query(Gaps::gap)
                .list();
    }

    /** By category, the fullest first; counted no further than {@code most} in each queue. */
    Map<String, Integer> counts(Wanted wanted, int most) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql(COUNTS)
                .param("categories", wanted.categories().toArray(String[]::new))
                .param("queues", wanted.queues().toArray(String[]::new))
                .param("since", wanted.since().atOffset(ZoneOffset.UTC))
                .param("now", wanted.now().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(row -> {
                    counts.put(row.getString("category"), row.getInt("gaps"));
                });
        return counts;
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        var dismissed = row.getTimestamp("dismissed_at");
        return new Gap(
                row.getString("inquiry"),
                row.getString("queue"),
                row.getString("category"),
                row.getTimestamp("answered_at").toInstant(),
                dismissed == null ? null : dismissed.toInstant());
    }
}
