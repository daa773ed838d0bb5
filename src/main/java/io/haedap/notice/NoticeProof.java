package io.haedap.notice;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which text of a notice anyone could read, from when to when: for those who publish, and those who look after it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('notice:read', 'audit:read')")
public class NoticeProof {

    /** {@code title} is the Korean one that is newest; the lines are oldest first, those of both languages together, as is what was told {@code late}. */
    public record Sheet(
            NoticeId notice,
            NoticeKind kind,
            String title,
            @Nullable Instant effectiveAt,
            List<NoticeAppearance> appearances,
            List<NoticeStep> late) {}

    private static final String HEAD = """
            select r.kind, r.title_ko, r.effective_at
              from notice.notice n
              join notice.revision r on r.notice = n.id and r.number = coalesce(n.live_revision, n.revision)
             where n.id = :id
            """;

    private final JdbcClient jdbc;
    private final NoticeAppearances appearances;
    private final NoticeRevisions revisions;

    NoticeProof(JdbcClient jdbc, NoticeAppearances appearances, NoticeRevisions revisions) {
        this.jdbc = jdbc;
        this.appearances = appearances;
        this.revisions = revisions;
    }

    public Sheet of(NoticeId id) {
        return jdbc.sql(HEAD)
                .param("id", id.value())
                .query((row, number) -> new Sheet(
                        id,
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("title_ko"),
                        Notices.instant(row, "effective_at"),
                        appearances.of(id),
                        revisions.late(id)))
                .optional()
                .orElseThrow(Refusal::notFound);
    }
}
