package io.haedap.inquiry;

import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Actor;
import io.haedap.shared.database.DeferredWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of inquiries as rows: who did what, and how it stood before and after. */
@Repository
class Steps {

    /** One line of the history. */
    record Step(
            String action,
            @Nullable InquiryStatus from,
            InquiryStatus to,
            Actor.Kind actorKind,
            @Nullable StaffId actor,
            @Nullable StaffId assignee,
            @Nullable String remark,
            @Nullable String detail,
            Instant at) {

        Step(
                String action,
                @Nullable InquiryStatus from,
                InquiryStatus to,
                Actor.Kind actorKind,
                @Nullable StaffId actor,
                @Nullable StaffId assignee,
                @Nullable String remark,
                Instant at) {
            this(action, from, to, actorKind, actor, assignee, remark, null, at);
        }
    }

    private static final String INSERT = """
            insert into inquiry.event (inquiry, action, from_status, to_status, actor_kind, actor, assignee, remark, detail, at)
            values (:inquiry, :action, :from, :to, :kind, :actor, :assignee, :remark, :detail, :at)
            """;
    private static final String OF = """
            select action, from_status, to_status, actor_kind, actor, assignee, remark, detail, at
              from inquiry.event
             where inquiry = :inquiry and (cast(:since as timestamptz) is null or at >= :since)
             order by id
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites writes;
    private final CurrentStaff current;

    Steps(JdbcClient jdbc, DeferredWrites writes, CurrentStaff current) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.current = current;
    }

    /** A line in the name of whoever acts on this thread. */
    void add(String action, @Nullable InquiryStatus from, Inquiry after, @Nullable String remark, Instant at) {
        worded(action, from, after, new Words(remark, null), at);
    }

    /** What a colleague says to it, and what it is about in a word for machines. */
    record Words(@Nullable String remark, @Nullable String detail) {

        static final Words NONE = new Words(null, null);
    }

    void worded(String action, @Nullable InquiryStatus from, Inquiry after, Words words, Instant at) {
        var actor = current.actor();
        var staff = actor.kind() == Actor.Kind.STAFF ? StaffId.of(actor.id()) : null;
        add(
                after.id(),
                new Step(
                        action,
                        from,
                        after.status(),
                        actor.kind(),
                        staff,
                        after.assignee(),
                        words.remark(),
                        words.detail(),
                        at));
    }

    void add(long inquiry, Step step) {
        var from = step.from();
        writes.add(
                INSERT,
                new MapSqlParameterSource("inquiry", inquiry)
                        .addValue("action", step.action())
                        .addValue("from", from == null ? null : from.name())
                        .addValue("to", step.to().name())
                        .addValue("kind", step.actorKind().name())
                        .addValue("actor", uuid(step.actor()), Types.OTHER)
                        .addValue("assignee", uuid(step.assignee()), Types.OTHER)
                        .addValue("remark", step.remark())
                        .addValue("detail", step.detail())
                        .addValue("at", step.at().atOffset(ZoneOffset.UTC)));
    }

    List<Step> of(long inquiry) {
        return of(inquiry, null);
    }

    /** What happened since then; all of it for null. */
    List<Step> of(long inquiry, @Nullable Instant since) {
        return jdbc.sql(OF)
                .param("inquiry", inquiry)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Steps::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_status");
        return new Step(
                row.getString("action"),
                from == null ? null : InquiryStatus.valueOf(from),
                InquiryStatus.valueOf(row.getString("to_status")),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                staff(row, "actor"),
                staff(row, "assignee"),
                row.getString("remark"),
                row.getString("detail"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }

    private static @Nullable UUID uuid(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }
}
