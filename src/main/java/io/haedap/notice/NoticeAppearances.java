package io.haedap.notice;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the proof, which the database writes by itself whenever something goes live or goes. */
@Repository
class NoticeAppearances {

    /** What readers were told, and since when. */
    record Said(Instant at, NoticeText text, @Nullable Instant effectiveAt) {}

    private static final String OF_NOTICE = """
            select a.revision, a.language, a.sha256, a.began_at, d.ended_at, d.how, text.title, text.body,
                   notice.text_hash(text.title, text.body) = a.sha256 as intact
              from notice.appearance a
              join notice.revision r on r.notice = a.notice and r.number = a.revision
             cross join lateral (select case a.language when 'ko' then r.title_ko else r.title_en end as title,
                                        case a.language when 'ko' then r.body_ko else r.body_en end as body) as text
              left join notice.disappearance d on d.appearance = a.id
             where a.notice = :notice
             order by a.id
            """;
    private static final String SAID = """
            select a.began_at, r.effective_at,
                   case a.language when 'ko' then r.title_ko else r.title_en end as title,
                   case a.language when 'ko' then r.body_ko else r.body_en end as body
              from notice.appearance a
              join notice.revision r on r.notice = a.notice and r.number = a.revision
             where a.notice = :notice and a.language = :language
             order by a.id desc
             limit :most
            """;
    private static final String WAS_LIVE =
            "select exists (select from notice.appearance where notice = :notice and revision = :revision)";

    private final JdbcClient jdbc;

    NoticeAppearances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, in all languages. */
    List<NoticeAppearance> of(NoticeId notice) {
        return jdbc.sql(OF_NOTICE)
                .param("notice", notice.value())
                .query((row, number) -> new NoticeAppearance(
                        row.getInt("revision"),
                        Language.ofTag(row.getString("language")),
                        new NoticeText(row.getString("title"), row.getString("body")),
                        row.getString("sha256"),
                        row.getBoolean("intact"),
                        Objects.requireNonNull(Notices.instant(row, "began_at")),
                        Notices.instant(row, "ended_at"),
                        row.getString("how")))
                .list();
    }

    /** The last of them in one language, oldest first; nothing is hashed for it. */
    List<Said> said(NoticeId notice, Language language, int most) {
        return jdbc.sql(SAID)
                .param("notice", notice.value())
                .param("language", language.tag())
                .param("most", most)
                .query((row, number) -> new Said(
                        Objects.requireNonNull(Notices.instant(row, "began_at")),
                        new NoticeText(row.getString("title"), row.getString("body")),
                        Notices.instant(row, "effective_at")))
                .list()
                .reversed();
    }

    boolean wasLive(NoticeId notice, int revision) {
        return jdbc.sql(WAS_LIVE)
                .param("notice", notice.value())
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }
}
