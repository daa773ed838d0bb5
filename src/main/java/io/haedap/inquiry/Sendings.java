package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies that wait for their instant, as rows; changed under the lock of their inquiry alone. */
@Repository
class Sendings {

    /** One reply on its way; {@code planned} when somebody chose the instant, else it only waits to be taken back. */
    record Sending(
            long message,
            long inquiry,
            StaffId author,
            long basedOn,
            boolean planned,
            Instant sendsAt,
            InquiryStatus after,
            BeforeReply before) {}

    private static final String INSERT = """
            insert into inquiry.sending (message, inquiry, author, based_on, planned, sends_at, after_status, status, unanswered,
                                         due_at, answered_at)
            values (:message, :inquiry, :author, :basedOn, :planned, :sendsAt, :after, :status, :unanswered, :due, :answered)
            """;
    private static final String SELECT = """
            select s.message, s.inquiry, s.author, s.based_on, s.planned, s.sends_at, s.after_status, s.status, s.unanswered,
                   s.due_at, s.answered_at
              from inquiry.sending s
              join inquiry.message m on m.id = s.message
            """;
    private static final String WAITING = SELECT + """
             where m.inquiry = :inquiry and s.sends_at > :now and s.taken_back_at is null
             order by s.message
            """;
    private static final String ONE = SELECT + """
             where s.message = :message and s.taken_back_at is null
            """;
    private static final String TAKEN_BACK = """
            update inquiry.sending set taken_back_at = :now, taken_back_by = :by where message = :message
            """;
    /** What comes after one that was taken back stands on what that one stood on. */
    private static final String INHERIT = """
            update inquiry.sending
               set status = :status, unanswered = :unanswered, due_at = :due, answered_at = :answered
             where message = :message
            """;

    private static final String LEAVES_AT = """
            with moved as (update inquiry.sending set sends_at = :at, planned = false where message = :message)
            update inquiry.message set sends_at = :at where id = :message
            """;

    private final JdbcClient jdbc;

    Sendings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Sending sending) {
        standing(jdbc.sql(INSERT), sending.before())
                .param("message", sending.message())
                .param("inquiry", sending.inquiry())
                .param("author", sending.author().value())
                .param("basedOn", sending.basedOn())
                .param("planned", sending.planned())
                .param("sendsAt", sending.sendsAt().atOffset(ZoneOffset.UTC))
                .param("after", sending.after().name())
                .update();
    }

    /** Those that customers do not see yet, oldest first. */
    List<Sending> waiting(long inquiry, Instant now) {
        return jdbc.sql(WAITING)
                .param("inquiry", inquiry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Sendings::sending)
                .list();
    }

    Optional<Sending> one(long message) {
        return jdbc.sql(ONE).param("message", message).query(Sendings::sending).optional();
    }

    void takenBack(Sending sending, @Nullable StaffId by, Instant now) {
        jdbc.sql(TAKEN_BACK)
                .param("message", sending.message())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void standsOn(long message, BeforeReply before) {
        standing(jdbc.sql(INHERIT), before).param("message", message).update();
    }

    void leavesAt(long message, Instant at) {
        jdbc.sql(LEAVES_AT)
                .param("message", message)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec standing(JdbcClient.StatementSpec sql, BeforeReply before) {
        var answered = before.answeredAt();
        return sql.param("status", before.status().name())
                .param("unanswered", before.unanswered())
                .param("due", before.dueAt().atOffset(ZoneOffset.UTC))
                .param(
                        "answered",
                        answered == null ? null : answered.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Sending sending(ResultSet row, int number) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Sending(
                row.getLong("message"),
                row.getLong("inquiry"),
                new StaffId(row.getObject("author", UUID.class)),
                row.getLong("based_on"),
                row.getBoolean("planned"),
                row.getTimestamp("sends_at").toInstant(),
                InquiryStatus.valueOf(row.getString("after_status")),
                new BeforeReply(
                        InquiryStatus.valueOf(row.getString("status")),
                        row.getBoolean("unanswered"),
                        row.getTimestamp("due_at").toInstant(),
                        answered == null ? null : answered.toInstant()));
    }
}
