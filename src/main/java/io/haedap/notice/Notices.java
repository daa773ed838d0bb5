package io.haedap.notice;

import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as rows; a save names the version it read and loses against whoever was faster. */
@Repository
class Notices {

    /** One whose end has passed. */
    record Over(Notice notice, @Nullable Instant until) {}

    private static final String SELECT = """
            select n.id, n.external_id, r.kind, n.status, n.revision, n.publish_at, n.live_revision, n.live_since,
                   n.published_at, n.ended, n.ended_at, n.live_until, n.version
              from notice.notice n join notice.revision r on r.notice = n.id and r.number = n.revision
            """;
    private static final String BY_ID = SELECT + "where n.id = :id for update of n";
    private static final String BY_EXTERNAL_ID = "select id from notice.notice where external_id = :externalId";
    private static final String INSERT = """
            insert into notice.notice (external_id, status, revision, created_at, version)
            values (:externalId, 'DRAFT', 1, :now, 1)
            on conflict (external_id) do nothing
            returning id
            """;
    private static final String UPDATE = """
            update notice.notice n
               set status = :status, revision = :revision, publish_at = :publishAt, live_revision = :live,
                   live_since = :liveSince, published_at = :publishedAt, ended = :ended, ended_at = :endedAt,
                   version = n.version + 1,
                   live_pinned = case when n.live_revision = cast(:live as int) then n.live_pinned else coalesce(r.pinned, false) end,
                   live_pinned_until = r.pinned_until, live_until = r.expire_at,
                   live_languages = coalesce(r.languages, n.live_languages)
              from (select 1) as once
              left join notice.revision r on r.notice = :id and r.number = :live
             where n.id = :id and n.version = :version
            """;
    private static final String DUE = SELECT + """
             where n.status = 'SCHEDULED' and n.publish_at <= now()
             order by n.publish_at, n.id
             limit 50
               for update of n skip locked
            """;
    private static final String OVER = SELECT + """
             where n.live_revision is not null and n.live_until <= now()
             order by n.live_until, n.id
             limit 50
               for update of n skip locked
            """;

    private static final String UNPIN = """
            update notice.notice
               set live_pinned = false
             where id in (select id
                            from notice.notice
                           where live_pinned and live_pinned_until <= now()
                           order by live_pinned_until, id
                           limit 50
                             for update skip locked)
            returning id
            """;

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Loads and locks until the transaction ends. */
    Optional<Notice> withId(NoticeId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Notices::notice).optional();
    }

    @Nullable
    NoticeId withExternalId(String externalId) {
        return jdbc.sql(BY_EXTERNAL_ID)
                .param("externalId", externalId)
                .query((row, number) -> new NoticeId(row.getLong("id")))
                .optional()
                .orElse(null);
    }

    List<Notice> due() {
        return jdbc.sql(DUE).query(Notices::notice).list();
    }

    /** Those whose end has passed, each with that end. */
    List<Over> over() {
        return jdbc.sql(OVER)
                .query((row, number) -> new Over(notice(row, number), instant(row, "live_until")))
                .list();
    }

    /** Those whose time on top is over, which they no longer are. */
    List<NoticeId> unpin() {
        return jdbc.sql(UNPIN)
                .query((row, number) -> new NoticeId(row.getLong("id")))
                .list();
    }

    Notice add(@Nullable String externalId, NoticeKind kind, Instant now) {
        return jdbc.sql(INSERT)
                .param("externalId", externalId)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(id -> new Notice(
                        new NoticeId(id),
                        externalId,
                        kind,
                        NoticeStatus.DRAFT,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1))
                .orElseThrow(() -> Refusal.invalid("externalId", "notice-external-id-taken"));
    }

    /** Saves; refuses as raced when the row moved on. */
    void save(Notice notice) {
        var ended = notice.ended();
        var saved = jdbc.sql(UPDATE)
                .param("id", notice.id().value())
                .param("version", notice.version())
                .param("status", notice.status().name())
                .param("revision", notice.revision())
                .param("publishAt", utc(notice.publishAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("live", notice.liveRevision(), Types.INTEGER)
                .param("liveSince", utc(notice.liveSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("publishedAt", utc(notice.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ended", ended == null ? null : ended.name(), Types.VARCHAR)
                .param("endedAt", utc(notice.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (saved == 0) {
            throw Refusal.conflict("raced");
        }
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var ended = row.getString("ended");
        return new Notice(
                new NoticeId(row.getLong("id")),
                row.getString("external_id"),
                NoticeKind.valueOf(row.getString("kind")),
                NoticeStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                instant(row, "publish_at"),
                row.getObject("live_revision", Integer.class),
                instant(row, "live_since"),
                instant(row, "published_at"),
                ended == null ? null : NoticeStatus.valueOf(ended),
                instant(row, "ended_at"),
                row.getLong("version"));
    }
}
