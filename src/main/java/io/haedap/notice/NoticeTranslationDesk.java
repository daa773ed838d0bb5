package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which paragraphs of the English text are behind the Korean one, and takes down that somebody found them right. */
@Service
@Transactional
@PreAuthorize("hasAuthority('notice:write')")
public class NoticeTranslationDesk {

    /** Older revisions than these are left alone. */
    private static final int REMEMBERED = 60;

    private static final String VERSIONS = """
            select number, title_ko, body_ko, title_en, body_en
              from notice.revision
             where notice = :notice
             order by number desc
             limit :most
            """;
    private static final String CHECKED =
            "select coalesce(max(revision), 0) from notice.translation_mark where notice = :notice";
    private static final String MARK = """
            insert into notice.translation_mark (notice, revision, marked_by, at)
            values (:notice, :revision, :by, :at)
            on conflict (notice, revision) do nothing
            """;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticePublisher publisher;
    private final CurrentStaff staff;
    private final Clock clock;

    NoticeTranslationDesk(
            JdbcClient jdbc, Notices notices, NoticePublisher publisher, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.publisher = publisher;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('notice:read')")
    public NoticeTranslation of(NoticeId id) {
        var versions = jdbc.sql(VERSIONS)
                .param("notice", id.value())
                .param("most", REMEMBERED)
                .query((row, number) -> new NoticeTranslation.Version(
                        row.getInt("number"),
                        new NoticeTranslations(
                                new NoticeText(row.getString("title_ko"), row.getString("body_ko")),
                                row.getString("title_en") == null
                                        ? null
                                        : new NoticeText(row.getString("title_en"), row.getString("body_en")))))
                .list();
        if (versions.isEmpty()) {
            throw Refusal.notFound();
        }
        return NoticeTranslation.of(versions.reversed(), checked(id));
    }

    /** The English of that revision, the newest, says what its Korean says. */
    public NoticeTranslation mark(NoticeId id, int revision) {
        var notice = notices.withId(id).orElseThrow(Refusal::notFound);
        if (notice.revision() != revision) {
            throw Refusal.conflict("notice-outdated-revision").with("revision", notice.revision());
        }
        var now = clock.instant();
        jdbc.sql(MARK)
                .param("notice", id.value())
                .param("revision", revision)
                .param("by", staff.id().value())
                .param("at", Objects.requireNonNull(Notices.utc(now)))
                .update();
        publisher.tell(notice, new Told("MARK", "translation-marked", null), now);
        return of(id);
    }

    private int checked(NoticeId id) {
        return jdbc.sql(CHECKED)
                .param("notice", id.value())
                .query(Integer.class)
                .single();
    }
}
