package io.haedap.inquiry;

import io.haedap.people.StaffId;
import io.haedap.shared.database.DeferredWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The messages as rows. They are added under the lock of their inquiry, so that their ids tell their order. A conversation is what was
 * written in an inquiry and in those that were merged into it; messages are added under the lock of the one that goes on.
 */
@Repository
class Messages {

    /** One message; an aggregate of its own. {@code origin} is the number it was written in, where that was merged into this one. */
    record Message(
            long id,
            MessageKind kind,
            String body,
            @Nullable StaffId author,
            Instant at,
            @Nullable String origin,
            @Nullable Instant sendsAt) {

        /** One to be added, whose own id does not count; {@code sendsAt} is null for what is there at once. */
        static Message of(
                MessageKind kind, String body, @Nullable StaffId author, Instant at, @Nullable Instant sendsAt) {
            return new Message(0, kind, body, author, at, null, sendsAt);
        }

        /** Whether the customer may see it: it left, and is no note. */
        boolean isOpen(Instant now) {
            return kind != MessageKind.NOTE && !isWaiting(now);
        }

        boolean isWaiting(Instant now) {
            return sendsAt != null && now.isBefore(sendsAt);
        }
    }

    private static final String INSERT = """
            insert into inquiry.message (inquiry, kind, body, author, at, sends_at)
            values (:inquiry, :kind, :body, :author, :at, :sendsAt)
            returning id
            """;
    private static final String INSERT_FIRST = """
            insert into inquiry.message (id, inquiry, kind, body, at)
            overriding system value
            values (:id, :inquiry, :kind, :body, :at)
            """;
    /** By time where several inquiries are read as one; a note stands behind what was merged and has the highest id. */
    private static final String THREAD = """
            with merged as materialized (
                 select m.origin
                   from inquiry.merge m
                  where m.target = :inquiry and m.parted_at is null and (m.same_customer or :everybody))
            select m.id, m.kind, m.body, m.author, m.at, m.sends_at, case when m.inquiry <> :inquiry then i.number end as origin
              from inquiry.message m
              join inquiry.inquiry i on i.id = m.inquiry
             where m.inquiry = any (array(select cast(:inquiry as bigint) union all select origin from merged))
               and m.id > :after
             order by case when exists (select from merged) then m.at end, m.id
            """;
    /**
     * The same as far as it is read for a screen: the newest of it, and whatever has not left yet. By id, because the newest by id is what
     * a reply is based on.
     */
    private static final String NEWEST = """
            with merged as materialized (
                 select m.origin from inquiry.merge m where m.target = :inquiry and m.parted_at is null),
                 parts as materialized (select cast(:inquiry as bigint) as inquiry union all select origin from merged),
                 newest as materialized (
                 select m.id
                   from parts p
                  cross join lateral (select id from inquiry.message where inquiry = p.inquiry order by id desc limit :most) m
                  order by m.id desc
                  limit :most)
            select m.id, m.kind, m.body, m.author, m.at, m.sends_at, case when m.inquiry <> :inquiry then i.number end as origin
              from inquiry.message m
              join inquiry.inquiry i on i.id = m.inquiry
             where m.id = any (array(select id from newest
                                      union
                                     select s.message
                                       from inquiry.sending s
                                      where s.inquiry = any (array(select inquiry from parts))
                                        and s.sends_at > :now and s.taken_back_at is null))
             order by case when exists (select from merged) then m.at end, m.id
            """;

    private static final String COUNT = """
            select count(*)
              from inquiry.message
             where inquiry = any (array(select cast(:inquiry as bigint)
                                         union all
                                        select origin from inquiry.merge where target = :inquiry and parted_at is null))
            """;
    /** Also in one that is merged no more, or split off, or taken back: whoever saw it there is shown what is newer. */
    private static final String EXISTS = """
            select exists (select
                             from inquiry.message m
                            where m.id = :id
                              and (m.inquiry = :inquiry
                                   or m.inquiry in (select origin from inquiry.merge where target = :inquiry)
                                   or m.inquiry in (select made from inquiry.split where origin = :inquiry)))
                or exists (select from inquiry.sending where inquiry = :inquiry and message = :id)
            """;

    /** Also of one that was taken back. */
    private static final String INQUIRY_OF = """
            select inquiry from inquiry.message where id = :id
             union
            select inquiry from inquiry.sending where message = :id and taken_back_at is not null
             limit 1
            """;

    private static final String SPOKEN = """
            select exists (select from inquiry.message where inquiry = :inquiry and kind <> 'NOTE')
            """;
    private static final String REPLIED_AFTER = """
            select exists (select from inquiry.message where inquiry = :inquiry and id > :id and kind = 'REPLY')
            """;

    private static final String ONE =
            "select id, kind, body, author, at, sends_at, null as origin from inquiry.message where id = :id";
    private static final String TAKE = """
            delete from inquiry.message where id = :id
            returning id, kind, body, author, at, sends_at, null as origin
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites writes;

    Messages(JdbcClient jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** What the customer of a new inquiry wrote first, by the id that was drawn for it. */
    void addFirst(Inquiries.Drawn drawn, String body, Instant at) {
        writes.add(
                INSERT_FIRST,
                new MapSqlParameterSource("id", drawn.message())
                        .addValue("inquiry", drawn.id())
                        .addValue("kind", MessageKind.CUSTOMER.name())
                        .addValue("body", body)
                        .addValue("at", at.atOffset(ZoneOffset.UTC)));
    }

    Message add(long inquiry, MessageKind kind, String body, @Nullable StaffId author, Instant at) {
        return add(inquiry, Message.of(kind, body, author, at, null));
    }

    Message add(long inquiry, Message message) {
        var author = message.author();
        var sendsAt = message.sendsAt();
        long id = jdbc.sql(INSERT)
                .param("inquiry", inquiry)
                .param("kind", message.kind().name())
                .param("body", message.body())
                .param("author", author == null ? null : author.value(), Types.OTHER)
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param(
                        "sendsAt",
                        sendsAt == null ? null : sendsAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        return new Message(id, message.kind(), message.body(), author, message.at(), null, sendsAt);
    }

    /** The conversation of the inquiry, with what was written in those that were merged into it. */
    List<Message> of(long inquiry) {
        return thread(inquiry, 0, true);
    }

    List<Message> newest(long inquiry, int most, Instant now) {
        return jdbc.sql(NEWEST)
                .param("inquiry", inquiry)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Messages::message)
                .list();
    }

    /** How long the conversation is. */
    int count(long inquiry) {
        return jdbc.sql(COUNT).param("inquiry", inquiry).query(Integer.class).single();
    }

    /** Of the conversation what one customer may see: nothing that was written in somebody else's inquiry. */
    List<Message> ofCustomer(long inquiry) {
        return thread(inquiry, 0, false);
    }

    /** What was written after that message. */
    List<Message> after(long inquiry, long message) {
        return thread(inquiry, message, true);
    }

    private List<Message> thread(long inquiry, long after, boolean everybody) {
        return jdbc.sql(THREAD)
                .param("inquiry", inquiry)
                .param("after", after)
                .param("everybody", everybody)
                .query(Messages::message)
                .list();
    }

    Message one(long message) {
        return jdbc.sql(ONE).param("id", message).query(Messages::message).single();
    }

    /** Removes it and tells what it was. */
    Message take(long message) {
        return jdbc.sql(TAKE).param("id", message).query(Messages::message).single();
    }

    boolean exists(long inquiry, long message) {
        return jdbc.sql(EXISTS)
                .param("inquiry", inquiry)
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    /** In which inquiry it lies, or lay when it was taken back. */
    Optional<Long> inquiryOf(long message) {
        return jdbc.sql(INQUIRY_OF).param("id", message).query(Long.class).optional();
    }

    /** Whether a reply was written in the inquiry after that message. */
    boolean isRepliedAfter(long inquiry, long message) {
        return jdbc.sql(REPLIED_AFTER)
                .param("inquiry", inquiry)
                .param("id", message)
                .query(Boolean.class)
                .single();
    }

    /** Whether anything was said in it, by us or by its customer. */
    boolean isSpoken(long inquiry) {
        return jdbc.sql(SPOKEN).param("inquiry", inquiry).query(Boolean.class).single();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var author = row.getObject("author", UUID.class);
        var sendsAt = row.getTimestamp("sends_at");
        return new Message(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("body"),
                author == null ? null : new StaffId(author),
                row.getTimestamp("at").toInstant(),
                row.getString("origin"),
                sendsAt == null ? null : sendsAt.toInstant());
    }
}
