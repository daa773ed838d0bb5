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

    /** One with what else it said. */
    record Said(NoticeAppearance appearance, @Nullable Instant effectiveAt) {}

    private static final String OF_NOTICE = """
            select a.revision, a.language, a.sha256, a.began_at, d.ended_at, d.how, r.effective_at, text.title, text.body,
                   notice.text_hash(text.title, text.body) = a.sha256 as intact
              from notice.appearance a
              join notice.revision r on r.notice = a.notice and r.number = a.revision
             cross join lateral (select case a.language when 'ko' then r.title_ko else r.title_en end as title,
                                        case a.language when 'ko' then r.body_ko else r.body_en end as body) as text
              left join notice.disappearance d on d.appearance = a.id
             where a.notice = :notice and (cast(:language as text) is null or a.language = :language)
             order by a.id
            """;

    private final JdbcClient jdbc;

    NoticeAppearances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, in one language or in all. */
    List<Said> of(NoticeId notice, @Nullable Language language) {
        return jdbc.sql(OF_NOTICE)
                .param("notice", notice.value())
                .param("language", language == null ? null : language.tag())
                .query((row, number) -> new Said(
                        new NoticeAppearance(
                                row.getInt("revision"),
                                Language.ofTag(row.getString("language")),
                                new NoticeText(row.getString("title"), row.getString("body")),
                                row.getString("sha256"),
                                row.getBoolean("intact"),
                                Objects.requireNonNull(Notices.instant(row, "began_at")),
                                Notices.instant(row, "ended_at"),
                                row.getString("how")),
                        Notices.instant(row, "effective_at")))
                .list();
    }
}
