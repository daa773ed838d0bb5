package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.inquiry.promise.Turn;
import io.haedap.inquiry.queue.FreeAgents;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.database.DeferredWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inquiries as rows. */
@Repository
class Inquiries {

    static final String COLUMNS = """
            i.id, i.number, i.queue, i.category, i.subject, i.language, i.channel, i.customer, i.status, i.assignee,
            i.unanswered, i.received_at, i.due_at, i.answered_at, i.closed_at, i.priority, i.skills, i.escalated_at, i.version
            """;
    private static final String DRAW = """
            select nextval('inquiry.inquiry_id_seq') as id, nextval('inquiry.number') - start as count,
                   nextval('inquiry.message_id_seq') as message
              from inquiry.day
             where day = :day and start is not null
            """;
    /**
     * At the first inquiry of a day; whoever comes at the same time waits for it and counts on from there. A node of the version
     * before counts far above.
     */
    private static final String BEGIN_DAY = """
            insert into inquiry.day (day, last, start)
            values (:day, 500000, nextval('inquiry.number'))
            on conflict (day) do update set start = coalesce(day.start, excluded.start - day.last - 1000)
            """;

    private static final String INSERT = """
            insert into inquiry.inquiry (id, number, queue, category, subject, language, channel, customer, status, assignee,
                                         unanswered, received_at, due_at, answered_at, closed_at, priority, skills,
                                         escalated_at, version)
            overriding system value
            values (:id, :number, :queue, :category, :subject, :language, :channel, :customer, :status, :assignee,
                    :unanswered, :received, :due, :answered, :closed, :priority, :skills, :escalated, 1)
            """;
    /**
     * One short range of a partial index in the order of turns, in which nothing lies that something gathered. What needs skills is
     * kept for those who have them while one of them is there with a hand free and the deadline is not near; so nothing waits for
     * somebody who does not come. Who they are is asked once, and only where something needs what the taker lacks.
     */
    private static final String CLAIM_NEXT = "with free as materialized (" + FreeAgents.SELECT + """
             and a.skills <> '{}')
            update inquiry.inquiry i
               set status = 'OPEN', assignee = :agent, version = version + 1
             where i.id = (select w.id
                             from inquiry.inquiry w
                        where w.status = 'RECEIVED' and not w.gathered and %s
                              and (w.skills <@ cast(:skills as text[])
                                   or w.due_at < :soon
                                   or not exists (select
                                                    from free f
                                                   where f.skills @> w.skills
                                                     and (f.queues = '{}' or w.queue = any (f.queues))))
                            order by w.claim_at, w.id
                              for update of w skip locked
                            limit 1)
            returning
            """ + COLUMNS;

    static final String CLAIM_IN_QUEUE = CLAIM_NEXT.formatted("w.queue = :queue");
    static final String CLAIM_IN_ALL = CLAIM_NEXT.formatted("w.queue = any (:queues)");
    private static final String OF_HAND = "select " + COLUMNS + """
              from inquiry.inquiry i
             where i.assignee = :agent and i.status in ('OPEN', 'WAITING_FOR_CUSTOMER', 'ON_HOLD') and i.queue = any (:queues)
             order by i.due_at, i.id
             limit :limit
            """;
    private static final String IN_HAND = """
            select count(*) from inquiry.inquiry where assignee = :agent and status = 'OPEN'
            """;
    private static final String BY_NUMBER = "select " + COLUMNS + """
              from inquiry.inquiry i
             where i.number = :number
            """;
    private static final String BY_NUMBERS = "select " + COLUMNS + """
              from inquiry.inquiry i
             where i.number = any (:numbers)
            """;
    private static final String LOCKED = BY_NUMBER + "for update";
    private static final String BY_ID_LOCKED = "select " + COLUMNS + """
              from inquiry.inquiry i
             where i.id = :id
               for update
            """;
    private static final String MANY_LOCKED = "select " + COLUMNS + """
              from inquiry.inquiry i
             where i.id = any (:ids)
             order by i.id
               for update
            """;
    /** With those that may change along: where something went when it was merged, and what was made of it. */
    private static final String TIED_LOCKED = "select " + COLUMNS + """
              from inquiry.inquiry i
             where i.id = any (array(select unnest(cast(:ids as bigint[]))
                                      union
                                     select target from inquiry.merge where origin = any (:ids) and parted_at is null
                                      union
                                     select made from inquiry.split where origin = any (:ids)))
             order by i.id
               for update
            """;

    private static final String NUMBERS_LOCKED = BY_NUMBERS + """
             order by i.id
               for update
            """;
    private static final String CHANGE = """
            update inquiry.inquiry
               set status = :status, assignee = :assignee, unanswered = :unanswered, due_at = :due,
                   answered_at = :answered, closed_at = :closed, priority = :priority, skills = :skills,
                   escalated_at = :escalated, queue = :queue, version = version + 1
             where id = :id and version = :version
            """;
    /** This near the deadline, anybody may take it. */
    private static final Duration SKILLS_COUNT_UNTIL = Duration.ofHours(4);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcClient jdbc;
    private final DeferredWrites writes;
    private final Promise promise;

    Inquiries(JdbcClient jdbc, DeferredWrites writes, Promise promise) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.promise = promise;
    }

    /** What a new one, with a number such as 261120-0482, and its first message are called before they are stored. */
    record Drawn(long id, String number, long message) {}

    /** The next ones of a day in Seoul; with them known, nothing that is written of it waits for an answer. */
    Drawn draw(LocalDate day) {
        return drawn(day).orElseGet(() -> {
            jdbc.sql(BEGIN_DAY).param("day", day).update();
            return drawn(day).orElseThrow();
        });
    }

    private Optional<Drawn> drawn(LocalDate day) {
        return jdbc.sql(DRAW)
                .param("day", day)
                .query((row, _) -> new Drawn(
                        row.getLong("id"),
                        "%s-%04d".formatted(DAY.format(day), row.getLong("count")),
                        row.getLong("message")))
                .optional();
    }

    /** Stores a new one, as it was drawn, and lays its clocks. */
    void add(Inquiry inquiry) {
        writes.add(
                INSERT,
                values(inquiry)
                        .addValue("number", inquiry.number())
                        .addValue("category", inquiry.category())
                        .addValue("subject", inquiry.subject())
                        .addValue("language", inquiry.language().tag())
                        .addValue("channel", inquiry.channel().name())
                        .addValue("customer", inquiry.customer().value())
                        .addValue("received", inquiry.receivedAt().atOffset(ZoneOffset.UTC)));
        promise.begin(inquiry);
    }

    /** Who takes the next one, what they are good at, and from which deadline on that does not count any more. */
    record Taker(StaffId agent, Collection<String> skills, Instant now) {}

    /** Takes what has its turn in the queue; two at once never get the same. */
    Optional<Inquiry> claimNext(String queue, Taker taker) {
        return claim(jdbc.sql(CLAIM_IN_QUEUE).param("queue", queue), taker);
    }

    /** Takes what has its turn in any of the queues. */
    Optional<Inquiry> claimNext(Collection<String> queues, Taker taker) {
        return claim(jdbc.sql(CLAIM_IN_ALL).param("queues", queues.toArray(String[]::new)), taker);
    }

    private static Optional<Inquiry> claim(JdbcClient.StatementSpec sql, Taker taker) {
        var now = taker.now().atOffset(ZoneOffset.UTC);
        return sql.param("agent", taker.agent().value())
                .param("skills", taker.skills().toArray(String[]::new))
                .param("now", now)
                .param("soon", now.plus(SKILLS_COUNT_UNTIL))
                .param("alive", now.minus(FreeAgents.LEASE))
                .query(Inquiries::inquiry)
                .optional();
    }

    /** What a colleague has in hand in those queues, the most urgent first. */
    List<Inquiry> ofHand(StaffId agent, Collection<String> queues, int limit) {
        return jdbc.sql(OF_HAND)
                .param("agent", agent.value())
                .param("queues", queues.toArray(String[]::new))
                .param("limit", limit)
                .query(Inquiries::inquiry)
                .list();
    }

    /** How many a colleague has open now; what waits for the customer or is on hold fills no hands. */
    int inHand(StaffId agent) {
        return jdbc.sql(IN_HAND)
                .param("agent", agent.value())
                .query(Integer.class)
                .single();
    }

    Optional<Inquiry> withNumber(String number) {
        return jdbc.sql(BY_NUMBER)
                .param("number", number)
                .query(Inquiries::inquiry)
                .optional();
    }

    List<Inquiry> withNumbers(Collection<String> numbers) {
        return jdbc.sql(BY_NUMBERS)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Inquiries::inquiry)
                .list();
    }

    /** Reads it for a change: whoever else wants to change it waits until this transaction is over. */
    Optional<Inquiry> locked(String number) {
        return jdbc.sql(LOCKED)
                .param("number", number)
                .query(Inquiries::inquiry)
                .optional();
    }

    Inquiry locked(long id) {
        return jdbc.sql(BY_ID_LOCKED).param("id", id).query(Inquiries::inquiry).single();
    }

    /** Reads them for a change, in the order in which everybody locks several. */
    List<Inquiry> locked(Collection<Long> ids) {
        return jdbc.sql(MANY_LOCKED)
                .param("ids", ids.toArray(Long[]::new))
                .query(Inquiries::inquiry)
                .list();
    }

    /** The same together with what one of them was merged into or made of, which taking that back changes too. */
    List<Inquiry> lockedWithTies(Collection<Long> ids) {
        return jdbc.sql(TIED_LOCKED).param("ids", ids.toArray(Long[]::new)).query(Inquiries::inquiry).list().stream()
                .filter(inquiry -> ids.contains(inquiry.id()))
                .toList();
    }

    List<Inquiry> lockedWithNumbers(Collection<String> numbers) {
        return jdbc.sql(NUMBERS_LOCKED)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Inquiries::inquiry)
                .list();
    }

    /** Saves it and tells it with its new version; what had ended its clocks is taken back. */
    Inquiry save(Inquiry inquiry) {
        return save(inquiry, Turn.ON);
    }

    /** Saves it with what is due next, and tells it with its new version. */
    Inquiry save(Inquiry wanted, Turn turn) {
        var inquiry = promise.followed(wanted, turn);
        var changed = jdbc.sql(CHANGE)
                .paramSource(values(inquiry).addValue("version", inquiry.version()))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("inquiry " + inquiry.number());
        }
        return inquiry.changed();
    }

    /** What changes of one, with its id. */
    private static MapSqlParameterSource values(Inquiry inquiry) {
        var assignee = inquiry.assignee();
        return new MapSqlParameterSource("id", inquiry.id())
                .addValue("status", inquiry.status().name())
                .addValue("assignee", assignee == null ? null : assignee.value(), Types.OTHER)
                .addValue("unanswered", inquiry.unanswered())
                .addValue("due", inquiry.dueAt().atOffset(ZoneOffset.UTC))
                .addValue("answered", offset(inquiry.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("closed", offset(inquiry.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("queue", inquiry.queue())
                .addValue("priority", inquiry.handling().priority().name())
                .addValue("skills", inquiry.handling().skills().toArray(String[]::new))
                .addValue("escalated", offset(inquiry.handling().escalatedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static java.time.@Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Inquiry inquiry(ResultSet row, int number) throws SQLException {
        var assignee = row.getObject("assignee", UUID.class);
        return new Inquiry(
                row.getLong("id"),
                row.getString("number"),
                row.getString("queue"),
                new Matter(
                        row.getString("category"),
                        row.getString("subject"),
                        Language.ofTag(row.getString("language")),
                        Channel.valueOf(row.getString("channel")),
                        new CustomerId(row.getObject("customer", UUID.class)),
                        row.getTimestamp("received_at").toInstant()),
                new Course(
                        InquiryStatus.valueOf(row.getString("status")),
                        assignee == null ? null : new StaffId(assignee),
                        row.getBoolean("unanswered"),
                        row.getTimestamp("due_at").toInstant(),
                        instant(row, "answered_at"),
                        instant(row, "closed_at")),
                new Handling(
                        Priority.valueOf(row.getString("priority")),
                        Set.of((String[]) row.getArray("skills").getArray()),
                        instant(row, "escalated_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
