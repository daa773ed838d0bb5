package io.haedap.inquiry.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers were promised, and why it changed, as rows. */
@Repository
class PromiseStore {

    /** {@code toldAt} is the latest date that the customer was told by letter. */
    record Row(long inquiry, Instant promisedAt, Instant toldAt, boolean open) {}

    /** One change of a promised date. */
    record Change(Instant was, Instant became, ChangeReason reason, Instant at) {}

    /** What was promised to one that goes on here, and when that was taken over. */
    record Taken(Instant due, Instant at) {}

    private static final String ONE = """
            select inquiry, promised_at, told_at, open from inquiry.promise where inquiry = :inquiry
            """;
    private static final String PROMISE = """
            with changed as (
                insert into inquiry.promise_change (inquiry, was, became, reason, at)
                select p.inquiry, p.promised_at, :became, :reason, :now
                  from inquiry.promise p
                 where p.inquiry = :inquiry and p.promised_at <> :became)
            update inquiry.promise
               set promised_at = :became, open = true,
                   told_at = case when :anew then :became else told_at end,
                   mail_at = case when :anew or cast(:became as timestamptz) <= told_at then null
                                  when promised_at = :became then mail_at
                                  else cast(:mail as timestamptz) end
             where inquiry = :inquiry
            """;
    private static final String OPEN = """
            update inquiry.promise
               set open = :open, mail_at = case when :open then mail_at end
             where inquiry = :inquiry and open <> :open
            """;
    private static final String CHANGES = """
            select was, became, reason, at from inquiry.promise_change where inquiry = :inquiry order by id
            """;

    private static final String TAKEN = """
        select origin_due, merged_at
          from inquiry.merge
         where target = :inquiry and parted_at is null and origin_unanswered
           and origin_status not in ('ANSWERED', 'CLOSED', 'SPAM')
        """;

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> one(long inquiry) {
        return jdbc.sql(ONE)
                .param("inquiry", inquiry)
                .query((row, number) -> new Row(
                        row.getLong("inquiry"),
                        row.getTimestamp("promised_at").toInstant(),
                        row.getTimestamp("told_at").toInstant(),
                        row.getBoolean("open")))
                .optional();
    }

    /** Another date, and when the customer is told where it is later than what they were told; a new promise is not. */
    void promise(long inquiry, Change change, Instant mail) {
        jdbc.sql(PROMISE)
                .param("inquiry", inquiry)
                .param("became", change.became().atOffset(ZoneOffset.UTC))
                .param("reason", change.reason().name())
                .param("now", change.at().atOffset(ZoneOffset.UTC))
                .param("anew", change.reason() == ChangeReason.ANEW)
                .param("mail", mail.atOffset(ZoneOffset.UTC))
                .update();
    }

    void open(long inquiry, boolean open) {
        jdbc.sql(OPEN).param("inquiry", inquiry).param("open", open).update();
    }

    List<Change> changes(long inquiry) {
        return jdbc.sql(CHANGES)
                .param("inquiry", inquiry)
                .query((row, number) -> new Change(
                        row.getTimestamp("was").toInstant(),
                        row.getTimestamp("became").toInstant(),
                        ChangeReason.valueOf(row.getString("reason")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What those that go on in it were promised. */
    List<Taken> taken(long inquiry) {
        return jdbc.sql(TAKEN)
                .param("inquiry", inquiry)
                .query((row, number) -> new Taken(
                        row.getTimestamp("origin_due").toInstant(),
                        row.getTimestamp("merged_at").toInstant()))
                .list();
    }

    static @Nullable Change last(List<Change> changes) {
        return changes.isEmpty() ? null : changes.getLast();
    }
}
