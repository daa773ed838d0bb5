package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues are writing, as rows. */
@Repository
class Drafts {

    private static final String SAVE = """
            insert into inquiry.draft (staff, inquiry, kind, body, based_on, saved_at)
            values (:staff, :inquiry, :kind, :body, :basedOn, :now)
            on conflict (staff, inquiry, kind) do update
               set body = excluded.body, based_on = excluded.based_on, saved_at = excluded.saved_at
            """;
    private static final String FIND = """
            select kind, body, based_on, saved_at
              from inquiry.draft
             where staff = :staff and inquiry = :inquiry and kind = :kind
            """;
    private static final String DISCARD = """
            delete from inquiry.draft
             where staff = :staff and inquiry = :inquiry and kind = :kind
            """;

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(StaffId staff, long inquiry, InquiryDraft draft) {
        jdbc.sql(SAVE)
                .param("staff", staff.value())
                .param("inquiry", inquiry)
                .param("kind", draft.kind().name())
                .param("body", draft.body())
                .param("basedOn", Long.parseLong(draft.basedOn()))
                .param("now", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<InquiryDraft> find(StaffId staff, long inquiry, MessageKind kind) {
        return jdbc.sql(FIND)
                .param("staff", staff.value())
                .param("inquiry", inquiry)
                .param("kind", kind.name())
                .query((row, number) -> new InquiryDraft(
                        kind,
                        row.getString("body"),
                        String.valueOf(row.getLong("based_on")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    void discard(StaffId staff, long inquiry, MessageKind kind) {
        jdbc.sql(DISCARD)
                .param("staff", staff.value())
                .param("inquiry", inquiry)
                .param("kind", kind.name())
                .update();
    }

    void purge(Instant savedBefore) {
        jdbc.sql("delete from inquiry.draft where saved_at < :before")
                .param("before", savedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
