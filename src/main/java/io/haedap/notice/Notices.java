package io.haedap.notice;

import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    /** Any number at once: a schedule fires many. */
    private static final String UPDATE = """
            update notice.notice n
               set status = s.status, revision = s.revision, publish_at = s.publish_at, live_revision = s.live,
                   live_since = s.live_since, published_at = s.published_at, ended = s.ended, ended_at = s.ended_at,
                   version = n.version + 1,
                   live_pinned = case when n.live_revision = s.live then n.live_pinned else coalesce(r.pinned, false) end,
                   live_pinned_until = r.pinned_until, live_until = r.expire_at,
                   live_languages = coalesce(r.languages, n.live_languages)
              from unnest(:ids, :versions, :statuses, :revisions, :lives, cast(:publishAt as timestamptz[]),
                          cast(:liveSince as timestamptz[]), cast(:publishedAt as timestamptz[]), :ended, cast(:endedAt as timestamptz[]))
                   as s (id, version, status, revision, live, publish_at, live_since, published_at, ended, ended_at)
              left join notice.revision r on r.notice = s.id and r.number = s.live
             where n.id = s.id and n.version = s.version
            """;

    private static final String DUE = SELECT + """
             where n.status = 'SCHEDULED' and n.publish_at <= now() and n.id <> all (:aside)
             order by n.publish_at, n.id
             limit :most
               for update of n skip locked
            """;
    private static final String OVER = SELECT + """
             where n.live_revision is not null and n.live_until <= now() and n.id <> all (:aside)
             order by n.live_until, n.id
             limit :most
               for update of n skip locked
            """;

    private static final String PINNED_TOO_LONG = SELECT + """
             where n.live_pinned and n.live_pinned_until <= now() and n.id <> all (:aside)
             order by n.live_pinned_until, n.id
             limit :most
               for update of n skip locked
            """;
    private static final String UNPIN = "update notice.notice set live_pinned = false where id = any (:ids)";

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

    /** So many whose time has come, the longest due first, locked until the transaction ends; without those. */
    List<Notice> due(int most, Long[] aside) {
        return jdbc.sql(DUE)
                .param("most", most)
                .param("aside", aside)
                .query(Notices::notice)
                .list();
    }

    /** The same of those whose end has passed, each with that end. */
    List<Over> over(int most, Long[] aside) {
        return jdbc.sql(OVER)
                .param("most", most)
                .param("aside", aside)
                .query((row, number) -> new Over(notice(row, number), instant(row, "live_until")))
                .list();
    }

    /** The same of those whose time on top of the others is over. */
    List<Notice> pinnedTooLong(int most, Long[] aside) {
        return jdbc.sql(PINNED_TOO_LONG)
                .param("most", most)
                .param("aside", aside)
                .query(Notices::notice)
                .list();
    }

    void unpin(List<Notice> pinned) {
        jdbc.sql(UNPIN).param("ids", ids(pinned)).update();
    }

    static Long[] ids(List<Notice> notices) {
        return notices.stream().map(notice -> notice.id().value()).toArray(Long[]::new);
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

    /** Saves; refuses as raced when a row moved on. */
    void save(List<Notice> notices) {
        var saved = jdbc.sql(UPDATE)
                .param("ids", ids(notices))
                .param("versions", notices.stream().map(Notice::version).toArray(Long[]::new))
                .param("statuses", texts(notices, Notice::status))
                .param("revisions", notices.stream().map(Notice::revision).toArray(Integer[]::new))
                .param("lives", notices.stream().map(Notice::liveRevision).toArray(Integer[]::new))
                .param("publishAt", texts(notices, Notice::publishAt))
                .param("liveSince", texts(notices, Notice::liveSince))
                .param("publishedAt", texts(notices, Notice::publishedAt))
                .param("ended", texts(notices, Notice::ended))
                .param("endedAt", texts(notices, Notice::endedAt))
                .update();
        if (saved < notices.size()) {
            throw Refusal.conflict("raced");
        }
    }

    private static String[] texts(List<Notice> notices, Function<Notice, @Nullable Object> value) {
        return notices.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
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
