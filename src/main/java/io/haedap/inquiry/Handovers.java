package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How inquiries stood before they were handed over, the last time each. */
@Repository
class Handovers {

    /** {@code version} is that of the inquiry right after. */
    record Handover(
            StaffId by,
            Instant at,
            String queue,
            InquiryStatus status,
            @Nullable StaffId assignee,
            long version) {}

    private static final String KEEP = """
            insert into inquiry.handover (inquiry, by, at, from_queue, from_status, from_assignee, version)
            values (:inquiry, :by, :at, :queue, :status, :assignee, :version)
            on conflict (inquiry) do update
               set by = excluded.by, at = excluded.at, from_queue = excluded.from_queue, from_status = excluded.from_status,
                   from_assignee = excluded.from_assignee, version = excluded.version
            """;
    private static final String OF = """
            select by, at, from_queue, from_status, from_assignee, version from inquiry.handover where inquiry = :inquiry
            """;

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long inquiry, Handover before) {
        var assignee = before.assignee();
        jdbc.sql(KEEP)
                .param("inquiry", inquiry)
                .param("by", before.by().value())
                .param("at", before.at().atOffset(ZoneOffset.UTC))
                .param("queue", before.queue())
                .param("status", before.status().name())
                .param("assignee", assignee == null ? null : assignee.value(), Types.OTHER)
                .param("version", before.version())
                .update();
    }

    Optional<Handover> of(long inquiry) {
        return jdbc.sql(OF)
                .param("inquiry", inquiry)
                .query((row, number) -> {
                    var assignee = row.getObject("from_assignee", UUID.class);
                    return new Handover(
                            new StaffId(row.getObject("by", UUID.class)),
                            row.getTimestamp("at").toInstant(),
                            row.getString("from_queue"),
                            InquiryStatus.valueOf(row.getString("from_status")),
                            assignee == null ? null : new StaffId(assignee),
                            row.getLong("version"));
                })
                .optional();
    }
}
