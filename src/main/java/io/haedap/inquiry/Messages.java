package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages as rows. They are added under the lock of their inquiry, so that their ids tell their order. */
@Repository
class Messages {

    /** One message; an aggregate of its own. */
    record Message(
            long id,
            MessageKind kind,
            String body,
            @Nullable StaffId author,
            Instant at) {}

    private static final String INSERT = """
            insert into inquiry.message (inquiry, kind, body, author, at)
            values (:inquiry, :kind, :body, :author, :at)
            returning id
            """;
    private static final String AFTER = """
            select id, kind, body, author, at
              from inquiry.message
             where inquiry = :inquiry and id > :after
             order by id
            """;
    private static final String EXISTS = """
            select exists (select from inquiry.message where inquiry = :inquiry and id = :id)
            """;

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Message add(long inquiry, MessageKind kind, String body, @Nullable StaffId author, Instant at) {
        long id = jdbc.sql(INSERT)
                .param("inquiry", inquiry)
                .param("kind", kind.name())
                .param("body", body)
                .param("author", author == null ? null : author.value(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new Message(id, kind, body, author, at);
    }

    List<Message> of(long inquiry) {
        return after(inquiry, 0);
    }

    /** What was written after that message. */
    List<Message> after(long inquiry, long message) {
        return jdbc.sql(AFTER)
                .param("inquiry", inquiry)
                .param("after", message)
                .query(Messages::message)
                .list();
    }

    boolean exists(long inquiry, long message) {
        return jdbc.sql(EXISTS)
                .param("inquiry", inquiry)
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var author = row.getObject("author", UUID.class);
        return new Message(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("body"),
                author == null ? null : new StaffId(author),
                row.getTimestamp("at").toInstant());
    }
}
