package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is unfinished: two questions, however many people look and however much there is. */
@Repository
class Backlogs {

    private static final String LINES = "select " + Queues.COUNTED + """
                   , q.retired_at is not null as retired,
                   (select count(*)
                      from (select
                              from inquiry.inquiry i
                             where i.queue = q.slug
                               and i.status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD')
                             limit :most) counted) as unfinished
              from inquiry.queue q
             order by q.position, q.slug
            """;
    private static final String HANDS = """
            select i.assignee, i.queue, count(*) as held
              from inquiry.inquiry i
             where i.assignee = any (:people) and i.status in ('OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD')
             group by i.assignee, i.queue
            """;

    private final JdbcClient jdbc;

    Backlogs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Backlog of(Collection<StaffId> people) {
        return new Backlog(lines(), hands(people));
    }

    private List<Backlog.Line> lines() {
        return jdbc.sql(LINES)
                .param("most", Backlog.MOST)
                .query((row, number) ->
                        new Backlog.Line(Queues.counted(row), row.getInt("unfinished"), row.getBoolean("retired")))
                .list();
    }

    private List<Backlog.Hand> hands(Collection<StaffId> people) {
        return jdbc.sql(HANDS)
                .param("people", people.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, number) -> new Backlog.Hand(
                        new StaffId(row.getObject("assignee", UUID.class)), row.getString("queue"), row.getInt("held")))
                .list();
    }
}
