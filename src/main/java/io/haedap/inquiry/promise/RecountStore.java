package io.haedap.inquiry.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be counted anew, as rows; one node at a time does it. */
@Repository
class RecountStore {

    private static final String SELECT = """
            select id, cause, asked_at, total, done, earlier, later, skipped, finished_at from inquiry.promise_recount
            """;
    /** Whoever asks later has the higher id and commits later: what an id stands for is there when it is seen. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtext('inquiry.promise_recount'))";

    private static final String ASK = """
            insert into inquiry.promise_recount (cause, asked_at, total)
            select :cause, :now, count(*) from inquiry.promise where open
            """;
    private static final String OPEN = SELECT + " where finished_at is null order by id desc limit 1";
    private static final String LAST = SELECT + " order by id desc limit 1";
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('inquiry.promise_recount'))";
    private static final String DONE = """
            update inquiry.promise_recount
               set done = done + :done, earlier = earlier + :earlier, later = later + :later, skipped = skipped + :skipped
             where id = :id
            """;
    private static final String LEFT = """
            select exists (select from inquiry.promise where open and counted < :id)
            """;
    private static final String FINISH = """
            update inquiry.promise_recount set finished_at = :now where id <= :id and finished_at is null
            """;

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Recount.Cause cause, Instant now) {
        jdbc.sql(IN_TURN).query((row, number) -> true).single();
        jdbc.sql(ASK)
                .param("cause", cause.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest that is not finished: it does the work of those before it too. */
    Optional<Recount> open() {
        return jdbc.sql(OPEN).query(RecountStore::recount).optional();
    }

    Optional<Recount> last() {
        return jdbc.sql(LAST).query(RecountStore::recount).optional();
    }

    /** Until the transaction ends; false where another node counts. */
    boolean alone() {
        return jdbc.sql(ALONE).query(Boolean.class).single();
    }

    void done(long id, Recount.Share share) {
        jdbc.sql(DONE)
                .param("id", id)
                .param("done", share.done())
                .param("earlier", share.earlier())
                .param("later", share.later())
                .param("skipped", share.skipped())
                .update();
    }

    boolean isLeft(long id) {
        return jdbc.sql(LEFT).param("id", id).query(Boolean.class).single();
    }

    void finish(long id, Instant now) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recount recount(ResultSet row, int number) throws SQLException {
        return new Recount(
                row.getLong("id"),
                Recount.Cause.valueOf(row.getString("cause")),
                row.getTimestamp("asked_at").toInstant(),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("earlier"),
                row.getLong("later"),
                row.getLong("skipped"),
                ClockStore.instant(row, "finished_at"));
    }
}
