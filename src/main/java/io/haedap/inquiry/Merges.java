package io.haedap.inquiry;

import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
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

/** Which inquiries go on in which other one, as rows; flat, so that one look tells where something goes on. */
@Repository
class Merges {

    /** How both stood before, and how the target was left: what is as it was left can be put back. */
    record Before(
            InquiryStatus originStatus,
            @Nullable StaffId originAssignee,
            boolean originUnanswered,
            Instant originDue,
            InquiryStatus targetStatus,
            boolean targetUnanswered,
            Instant targetDue,
            InquiryStatus leftStatus,
            Instant leftDue) {

        static Before of(Inquiry origin, Inquiry target, Inquiry left) {
            return new Before(
                    origin.status(),
                    origin.assignee(),
                    origin.unanswered(),
                    origin.dueAt(),
                    target.status(),
                    target.unanswered(),
                    target.dueAt(),
                    left.status(),
                    left.dueAt());
        }
    }

    /** One that is not parted. */
    record Merge(
            long id,
            long origin,
            long target,
            String originNumber,
            String targetNumber,
            boolean sameCustomer,
            long note,
            StaffId by,
            Instant at,
            Before before) {}

    private static final String SELECT = """
            select m.id, m.origin, m.target, o.number as origin_number, t.number as target_number, m.same_customer, m.note,
                   m.merged_by, m.merged_at, m.origin_status, m.origin_assignee, m.origin_unanswered, m.origin_due,
                   m.target_status, m.target_unanswered, m.target_due, m.left_status, m.left_due
              from inquiry.merge m
              join inquiry.inquiry o on o.id = m.origin
              join inquiry.inquiry t on t.id = m.target
            """;
    private static final String OF_ORIGIN = SELECT + "where m.origin = :inquiry and m.parted_at is null";
    private static final String INTO_TARGET =
            SELECT + "where m.target = :inquiry and m.parted_at is null order by m.id";
    private static final String ADD = """
            insert into inquiry.merge (origin, target, same_customer, note, merged_by, merged_at,
                                       origin_status, origin_assignee, origin_unanswered, origin_due,
                                       target_status, target_unanswered, target_due, left_status, left_due)
            values (:origin, :target, :same, :note, :by, :at, :originStatus, :originAssignee, :originUnanswered, :originDue,
                    :targetStatus, :targetUnanswered, :targetDue, :leftStatus, :leftDue)
            """;
    private static final String PART = """
            update inquiry.merge
               set parted_by = :by, parted_at = :at, parted_note = :note
             where id = :id and parted_at is null
            """;
    private static final String WROTE_SINCE = """
            select exists (select from inquiry.message where inquiry = :inquiry and id > :note and kind = 'CUSTOMER')
            """;

    private static final String NOTES = """
            select note from inquiry.merge where target = :inquiry
             union all
            select parted_note from inquiry.merge where target = :inquiry and parted_note is not null
             union all
            select note from inquiry.split where origin = :inquiry
            """;

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an inquiry goes on; empty where it stands for itself. */
    Optional<Merge> of(long origin) {
        return jdbc.sql(OF_ORIGIN).param("inquiry", origin).query(Merges::merge).optional();
    }

    /** Those that go on in an inquiry, the one merged first at the top. */
    List<Merge> into(long target) {
        return jdbc.sql(INTO_TARGET)
                .param("inquiry", target)
                .query(Merges::merge)
                .list();
    }

    /** The notes that tell in an inquiry of merging and splitting. */
    List<String> notes(long inquiry) {
        return jdbc.sql(NOTES)
                .param("inquiry", inquiry)
                .query((row, number) -> row.getString("note"))
                .list();
    }

    /** Like {@link #of(long)}; asks for what can have been merged alone. */
    Optional<Merge> of(Inquiry inquiry) {
        return inquiry.status() == InquiryStatus.CLOSED ? of(inquiry.id()) : Optional.empty();
    }

    /** Refuses work on what goes on elsewhere, and says where. */
    Inquiry refuseMerged(Inquiry inquiry) {
        of(inquiry).ifPresent(merge -> {
            throw refusal(merge.targetNumber());
        });
        return inquiry;
    }

    static Refusal refusal(String into) {
        return Refusal.conflict("inquiry-merged").with("into", into);
    }

    void add(Inquiry origin, Inquiry target, Before before, long note, StaffId by, Instant at) {
        var assignee = before.originAssignee();
        jdbc.sql(ADD)
                .param("origin", origin.id())
                .param("target", target.id())
                .param("same", origin.customer().equals(target.customer()))
                .param("note", note)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("originStatus", before.originStatus().name())
                .param("originAssignee", assignee == null ? null : assignee.value(), Types.OTHER)
                .param("originUnanswered", before.originUnanswered())
                .param("originDue", before.originDue().atOffset(ZoneOffset.UTC))
                .param("targetStatus", before.targetStatus().name())
                .param("targetUnanswered", before.targetUnanswered())
                .param("targetDue", before.targetDue().atOffset(ZoneOffset.UTC))
                .param("leftStatus", before.leftStatus().name())
                .param("leftDue", before.leftDue().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where somebody parted it meanwhile. */
    boolean part(Merge merge, long note, StaffId by, Instant at) {
        return jdbc.sql(PART)
                        .param("id", merge.id())
                        .param("note", note)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether the customer wrote on in the origin while it was merged. */
    boolean customerWroteSince(Merge merge) {
        return jdbc.sql(WROTE_SINCE)
                .param("inquiry", merge.origin())
                .param("note", merge.note())
                .query(Boolean.class)
                .single();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        var assignee = row.getObject("origin_assignee", UUID.class);
        return new Merge(
                row.getLong("id"),
                row.getLong("origin"),
                row.getLong("target"),
                row.getString("origin_number"),
                row.getString("target_number"),
                row.getBoolean("same_customer"),
                row.getLong("note"),
                new StaffId(row.getObject("merged_by", UUID.class)),
                row.getTimestamp("merged_at").toInstant(),
                new Before(
                        InquiryStatus.valueOf(row.getString("origin_status")),
                        assignee == null ? null : new StaffId(assignee),
                        row.getBoolean("origin_unanswered"),
                        row.getTimestamp("origin_due").toInstant(),
                        InquiryStatus.valueOf(row.getString("target_status")),
                        row.getBoolean("target_unanswered"),
                        row.getTimestamp("target_due").toInstant(),
                        InquiryStatus.valueOf(row.getString("left_status")),
                        row.getTimestamp("left_due").toInstant()));
    }
}
