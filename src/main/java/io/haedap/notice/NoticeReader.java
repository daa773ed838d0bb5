package io.haedap.notice;

import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices as anyone may read them: only live text, pinned ones first, then the newest. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class NoticeReader {

    private static final String LIVE = """
            select n.id, r.kind, r.title_ko, r.body_ko, r.title_en, r.body_en, n.live_pinned, r.service_ids, r.effective_at,
                   n.published_at, n.live_since
              from notice.notice n join notice.revision r on r.notice = n.id and r.number = n.live_revision
            """;
    private static final String NOT_OVER =
            "cast(:language as text) = any (n.live_languages) and (n.live_until is null or n.live_until > now())";
    private static final String PAGE = LIVE + " where " + NOT_OVER + """
               and (cast(:service as text) is null or cast(:service as text) = any (r.service_ids))
               and (cast(:at as timestamptz) is null
                    or (n.live_pinned, n.published_at, n.id) < (cast(:pinned as boolean), :at, :id))
             order by n.live_pinned desc, n.published_at desc, n.id desc
             limit :limit
            """;
    private static final String PINNED = LIVE + " where n.live_pinned and " + NOT_OVER + """
             order by n.published_at desc, n.id desc
             limit :limit
            """;
    private static final String RECENT = LIVE + " where " + NOT_OVER + """
               and (cast(:service as text) is null or cast(:service as text) = any (r.service_ids))
             order by n.live_since desc, n.id desc
             limit :limit
            """;
    private static final String ONE = LIVE + " where n.id = :id and " + NOT_OVER;
    private static final String SUCCESSOR = LIVE + " where r.supersedes = :id and " + NOT_OVER + """
             order by n.live_since desc, n.id desc
             limit 1
            """;
    private static final String PREDECESSOR = LIVE + " where " + NOT_OVER + """
               and n.id = (select later.supersedes
                             from notice.notice m
                             join notice.revision later on later.notice = m.id and later.number = m.live_revision
                            where m.id = :id)
            """;
    private static final String ENDED = """
            select case when live_revision is not null then 'EXPIRED' else ended end
              from notice.notice
             where id = :id and published_at is not null and (live_revision is null or :language = any (live_languages))
            """;

    /** So many texts are compared for the corrections of one page. */
    private static final int TEXTS = 20;

    private final JdbcClient jdbc;
    private final NoticeAppearances appearances;

    NoticeReader(JdbcClient jdbc, NoticeAppearances appearances) {
        this.jdbc = jdbc;
        this.appearances = appearances;
    }

    public Page<PublishedNotice> page(Language language, int size, @Nullable String cursor) {
        return page(language, null, size, cursor);
    }

    /** Those that concern one service, or all. */
    public Page<PublishedNotice> page(Language language, @Nullable String service, int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 3);
        var rows = jdbc.sql(PAGE)
                .param("language", language.tag())
                .param("service", service)
                .param("pinned", after == null ? null : Boolean.valueOf(after.text(0)))
                .param("at", after == null ? null : after.instant(1).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.number(2))
                .param("limit", Page.size(size) + 1)
                .query(in(language))
                .list();
        return Page.of(rows, Page.size(size), last -> Cursor.of(last.pinned(), last.publishedAt(), last.id()));
    }

    /** The newest pinned ones, for the home page. */
    public List<PublishedNotice> pinned(Language language, int most) {
        return jdbc.sql(PINNED)
                .param("language", language.tag())
                .param("limit", most)
                .query(in(language))
                .list();
    }

    /** The ones that changed last, for the feed. */
    public List<PublishedNotice> recent(Language language, int most) {
        return recent(language, null, most);
    }

    /** Those that concern one service, or all. */
    public List<PublishedNotice> recent(Language language, @Nullable String service, int most) {
        return jdbc.sql(RECENT)
                .param("language", language.tag())
                .param("service", service)
                .param("limit", most)
                .query(in(language))
                .list();
    }

    public NoticeAnswer one(Language language, String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return new NoticeAnswer.Unknown();
        }
        var live = jdbc.sql(ONE)
                .param("language", language.tag())
                .param("id", Long.valueOf(id))
                .query(in(language))
                .optional();
        return live.<NoticeAnswer>map(NoticeAnswer.Published::new).orElseGet(() -> ended(language, Long.parseLong(id)));
    }

    /** What was changed in it since it went out, newest first; of very many, the last ones. */
    public List<NoticeCorrection> corrections(PublishedNotice notice) {
        return NoticeCorrection.of(appearances.said(NoticeId.of(notice.id()), notice.language(), TEXTS));
    }

    /** The notice that replaces this one. */
    public Optional<PublishedNotice> successor(Language language, String id) {
        return linked(SUCCESSOR, language, id);
    }

    /** The notice that this one replaces, while it can still be read. */
    public Optional<PublishedNotice> predecessor(Language language, String id) {
        return linked(PREDECESSOR, language, id);
    }

    private Optional<PublishedNotice> linked(String question, Language language, String id) {
        return jdbc.sql(question)
                .param("language", language.tag())
                .param("id", Long.valueOf(id))
                .query(in(language))
                .optional();
    }

    private NoticeAnswer ended(Language language, long id) {
        return jdbc.sql(ENDED)
                .param("language", language.tag())
                .param("id", id)
                .query((row, number) -> "WITHDRAWN".equals(row.getString(1)))
                .optional()
                .map(withdrawn -> withdrawn ? new NoticeAnswer.Withdrawn() : new NoticeAnswer.Expired())
                .orElseGet(NoticeAnswer.Unknown::new);
    }

    private static RowMapper<PublishedNotice> in(Language language) {
        return (row, number) -> read(row, language);
    }

    private static PublishedNotice read(ResultSet row, Language asked) throws SQLException {
        var english = asked == Language.EN && row.getString("title_en") != null;
        var language = english ? "en" : "ko";
        var title = row.getString("title_" + language);
        return new PublishedNotice(
                row.getString("id"),
                PlainText.slug(title),
                english ? Language.EN : Language.KO,
                NoticeKind.valueOf(row.getString("kind")),
                title,
                row.getString("body_" + language),
                row.getBoolean("live_pinned"),
                List.of((String[]) row.getArray("service_ids").getArray()),
                Notices.instant(row, "effective_at"),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("live_since").toInstant(),
                english || asked == Language.KO);
    }
}
