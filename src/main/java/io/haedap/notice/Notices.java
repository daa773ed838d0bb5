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

    private static final String SELECT = """
            select n.id, n.external_id, r.kind, n.status, n.revision, n.publish_at, n.live_revision, n.live_since,
                   n.published_at, n.ended, n.version
              from notice.notice n join notice.revision r on r.notice = n.id and r.number = n.revision
            """;
    private static final String BY_ID = SELECT + "where n.id = :id for update of n";
    private static final String INSERT = """
            insert into notice.notice (external_id, status, revision, created_at, version)
            values (:externalId, 'DRAFT', 1, :now, 1)
            on conflict (external_id) do nothing
            returning id
            """;
    private static final String UPDATE = """
            update notice.notice n
               set status = :status, revision = :revision, publish_at = :publishAt, live_revision = :live,
                   live_since = :liveSince, published_at = :publishedAt, ended = :ended, version = n.version + 1,
                   live_pinned = coalesce((select pinned from notice.revision where notice = n.id and number = :live), false),
                   live_until = (select expire_at from notice.revision where notice = n.id and number = :live)
             where id = :id and version = :version
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

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Loads and locks until the transaction ends. */
    Optional<Notice> withId(NoticeId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Notices::notice).optional();
    }

    List<Notice> due() {
        return jdbc.sql(DUE).query(Notices::notice).list();
    }

    List<Notice> over() {
        return jdbc.sql(OVER).query(Notices::notice).list();
    }

    Notice add(@Nullable String externalId, NoticeKind kind, Instant now) {
        return jdbc.sql(INSERT)
                .param("externalId", externalId)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(id -> new Notice(
                        new NoticeId(id), externalId, kind, NoticeStatus.DRAFT, 1, null, null, null, null, null, 1))
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
                row.getLong("version"));
    }
}
