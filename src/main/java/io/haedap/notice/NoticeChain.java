package io.haedap.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notice replaces which, as their newest revisions say. */
@Repository
class NoticeChain {

    private static final String EXISTS = "select exists (select from notice.notice where id = :id)";
    private static final String LEADS_TO = """
            with recursive chain (notice) as (
                select cast(:from as bigint)
                 union
                select r.supersedes
                  from chain c
                  join notice.notice n on n.id = c.notice
                  join notice.revision r on r.notice = n.id and (r.number = n.revision or r.number = n.live_revision)
                 where r.supersedes is not null)
            select exists (select from chain where notice = :to)
            """;

    private final JdbcClient jdbc;

    NoticeChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(NoticeId id) {
        return jdbc.sql(EXISTS).param("id", id.value()).query(Boolean.class).single();
    }

    /** Whether one notice is the other, or replaces it directly or over others. */
    boolean leadsTo(NoticeId from, NoticeId to) {
        return jdbc.sql(LEADS_TO)
                .param("from", from.value())
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }
}
