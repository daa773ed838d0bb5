package io.haedap.inquiry.promise;

import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries whose clocks run or stand, many at once. */
@Repository
class OpenPromises {

    private static final Logger log = LoggerFactory.getLogger(OpenPromises.class);

    /** One of them with the clocks of its last round; none where they are still to be laid. */
    record Open(String number, Stand stand, List<PromiseClock> clocks, List<PauseStore.Row> pauses) {

        /** What comes of it now. What cannot be reckoned is noted and holds up none of the others. */
        Optional<Course> course(Function<Ground, PromisePolicy> policies, Reckoning reckoning) {
            return attempt(() -> {
                var course = new Course(stand, policies.apply(stand.ground()), reckoning, clocks, pauses);
                course.run(Turn.ON);
                return course;
            });
        }

        <T> Optional<T> attempt(Supplier<T> deed) {
            try {
                return Optional.of(deed.get());
            } catch (DataAccessException away) {
                throw away;
            } catch (RuntimeException broken) {
                log.error("{} cannot be counted; its deadlines stay as they are", number, broken);
                return Optional.empty();
            }
        }
    }

    /** What an inquiry is due at now, and what it was. */
    record Moved(long inquiry, Instant was, Instant due) {}

    private static final String FACTS = """
            i.id, i.number, i.queue, i.category, i.priority, i.status, i.received_at, i.due_at, i.answered_at, i.closed_at
            """;
    private static final String PAGE = "select " + FACTS + """
              from inquiry.promise p
              join inquiry.inquiry i on i.id = p.inquiry
             where p.open and p.inquiry > :after
             order by p.inquiry
             limit :limit
            """;
    private static final String TO_COUNT = "select " + FACTS + """
              from inquiry.promise p
              join inquiry.inquiry i on i.id = p.inquiry
             where p.open and p.counted < :recount and p.inquiry > :after
             order by p.inquiry
             limit :limit
               for update of i skip locked
            """;
    private static final String CLOCKS = "select " + ClockStore.COLUMNS + """
              from inquiry.promise_clock c
             where c.inquiry = any (:inquiries)
               and c.round = (select max(l.round) from inquiry.promise_clock l where l.inquiry = c.inquiry)
             order by c.inquiry, c.kind
            """;
    private static final String MOVE = """
            update inquiry.inquiry i
               set due_at = n.due
              from unnest(cast(:inquiries as bigint[]), cast(cast(:due as text[]) as timestamptz[])) n (inquiry, due)
             where i.id = n.inquiry and i.due_at <> n.due
            """;
    private static final String PROMISE = """
            with n as (
                select * from unnest(cast(:inquiries as bigint[]), cast(cast(:due as text[]) as timestamptz[])) n (inquiry, due)),
                 changed as (
                insert into inquiry.promise_change (inquiry, was, became, reason, at)
                select p.inquiry, p.promised_at, n.due, :reason, :now
                  from n join inquiry.promise p on p.inquiry = n.inquiry
                 where p.promised_at <> n.due)
            update inquiry.promise p
               set promised_at = n.due,
                   mail_at = case when n.due > p.told_at then cast(:mail as timestamptz) end
              from n
             where p.inquiry = n.inquiry and p.promised_at <> n.due
            """;
    private static final String CLOSE = """
            update inquiry.promise set open = false, mail_at = null where inquiry = any (:inquiries) and open
            """;
    /** What came in or ended on a node of the version before, which knows nothing of clocks. */
    private static final String NOTE = """
            with missing as (
                insert into inquiry.promise (inquiry, promised_at, told_at, open)
                select i.id, i.due_at, i.due_at, true
                  from inquiry.inquiry i
                 where i.status in ('RECEIVED', 'OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD')
                   and not exists (select from inquiry.promise p where p.inquiry = i.id)
                on conflict do nothing
                returning inquiry)
            select exists (select from missing)
                or exists (select
                             from inquiry.promise p
                             join inquiry.inquiry i on i.id = p.inquiry
                            where p.open and i.status in ('ANSWERED', 'CLOSED', 'SPAM'))
            """;

    private static final String COUNTED = """
            update inquiry.promise set counted = :recount where inquiry = any (:inquiries)
            """;

    private final JdbcClient jdbc;
    private final PauseStore pauses;

    OpenPromises(JdbcClient jdbc, PauseStore pauses) {
        this.jdbc = jdbc;
        this.pauses = pauses;
    }

    List<Open> page(long after, int limit, Instant now) {
        return open(jdbc.sql(PAGE).param("after", after).param("limit", limit), now);
    }

    /** Locks so many behind that one that this recount has not looked at, but none that somebody works on: those come later. */
    List<Open> toCount(long recount, long after, int limit, Instant now) {
        return open(
                jdbc.sql(TO_COUNT)
                        .param("recount", recount)
                        .param("after", after)
                        .param("limit", limit),
                now);
    }

    private List<Open> open(JdbcClient.StatementSpec sql, Instant now) {
        var numbers = new HashMap<Long, String>();
        var stands = sql.query((row, number) -> {
                    numbers.put(row.getLong("id"), row.getString("number"));
                    return stand(row, now);
                })
                .list();
        var ids = stands.stream().map(Stand::inquiry).toList();
        var clocks = clocks(ids);
        var standing = pauses.of(ids);
        return stands.stream()
                .map(stand -> new Open(
                        String.valueOf(numbers.get(stand.inquiry())),
                        stand,
                        clocks.getOrDefault(stand.inquiry(), List.of()),
                        standing.getOrDefault(stand.inquiry(), List.of())))
                .toList();
    }

    private Map<Long, List<PromiseClock>> clocks(Collection<Long> inquiries) {
        var found = new HashMap<Long, List<PromiseClock>>();
        jdbc.sql(CLOCKS)
                .param("inquiries", inquiries.toArray(Long[]::new))
                .query(ClockStore::clock)
                .list()
                .forEach(clock -> found.computeIfAbsent(clock.inquiry(), _ -> new ArrayList<>())
                        .add(clock));
        return found;
    }

    /** Lists, claims and customers go by another date from now on. */
    void move(Collection<Moved> moved, ChangeReason reason, Instant now, Instant mail) {
        if (moved.isEmpty()) {
            return;
        }
        moved(jdbc.sql(MOVE), moved).update();
        moved(jdbc.sql(PROMISE), moved)
                .param("reason", reason.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mail", mail.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lists and claims alone, for what stands. */
    void put(Collection<Moved> moved) {
        if (!moved.isEmpty()) {
            moved(jdbc.sql(MOVE), moved).update();
        }
    }

    private static JdbcClient.StatementSpec moved(JdbcClient.StatementSpec sql, Collection<Moved> moved) {
        return sql.param("inquiries", moved.stream().map(Moved::inquiry).toArray(Long[]::new))
                .param("due", moved.stream().map(one -> one.due().toString()).toArray(String[]::new));
    }

    /** Their clocks have ended. */
    void close(Collection<Long> inquiries) {
        if (!inquiries.isEmpty()) {
            jdbc.sql(CLOSE).param("inquiries", inquiries.toArray(Long[]::new)).update();
        }
    }

    /** Whether clocks are to be laid or ended that nobody laid or ended; those to be laid are found from now on. */
    boolean noteForgotten() {
        return jdbc.sql(NOTE).query(Boolean.class).single();
    }

    void counted(Collection<Long> inquiries, long recount) {
        jdbc.sql(COUNTED)
                .param("inquiries", inquiries.toArray(Long[]::new))
                .param("recount", recount)
                .update();
    }

    private static Stand stand(ResultSet row, Instant now) throws SQLException {
        return new Stand(
                row.getLong("id"),
                new Ground(
                        row.getString("queue"), row.getString("category"), Priority.valueOf(row.getString("priority"))),
                InquiryStatus.valueOf(row.getString("status")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "answered_at"),
                instant(row, "closed_at"),
                now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return ClockStore.instant(row, column);
    }
}
