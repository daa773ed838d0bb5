package io.haedap.faq;

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

/** Entries as rows; a save names the version it read and loses against whoever was faster. */
@Repository
class Entries {

    private static final String SELECT = """
            select id, external_id, status, revision, live_revision, published_at, publish_at, version
              from faq.entry
            """;
    private static final String BY_ID = SELECT + "where id = :id for update";
    private static final String BY_EXTERNAL_ID = SELECT + "where external_id = :externalId for update";
    private static final String INSERT = """
            insert into faq.entry (external_id, status, revision, created_at, updated_at, version)
            values (:externalId, 'DRAFT', 1, :now, :now, 1)
            on conflict (external_id) where external_id is not null do nothing
            returning id
            """;
    private static final String UPDATE = """
            update faq.entry e
               set status = :status, revision = :revision, live_revision = :live, published_at = :publishedAt,
                   publish_at = :publishAt, updated_at = :now, version = e.version + 1,
                   republished_at = case when :live is distinct from e.live_revision and :live is not null
                                         then :now else e.republished_at end,
                   live_category = (select category from faq.revision where entry = e.id and number = :live),
                   live_public = coalesce((select visibility = 'PUBLIC' from faq.revision
                                            where entry = e.id and number = :live), false),
                   unpublish_at = (select unpublish_at from faq.revision where entry = e.id and number = :live)
             where id = :id and version = :version
            """;
    private static final String DUE = SELECT + """
             where status = 'SCHEDULED' and publish_at <= now()
             order by publish_at, id
             limit 50
               for update skip locked
            """;
    private static final String EXPIRED = SELECT + """
             where live_revision is not null and unpublish_at <= now()
             order by unpublish_at, id
             limit 50
               for update skip locked
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Loads and locks until the transaction ends. */
    Optional<Entry> withId(FaqId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Entries::entry).optional();
    }

    Optional<Entry> withExternalId(String externalId) {
        return jdbc.sql(BY_EXTERNAL_ID)
                .param("externalId", externalId)
                .query(Entries::entry)
                .optional();
    }

    List<Entry> due() {
        return jdbc.sql(DUE).query(Entries::entry).list();
    }

    List<Entry> expired() {
        return jdbc.sql(EXPIRED).query(Entries::entry).list();
    }

    Entry add(@Nullable String externalId, Instant now) {
        return jdbc.sql(INSERT)
                .param("externalId", externalId)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(id -> new Entry(new FaqId(id), externalId, FaqStatus.DRAFT, 1, null, null, null, 1))
                .orElseThrow(() -> Refusal.invalid("externalId", "faq-external-id-taken"));
    }

    /** Saves and returns the entry with its new version; refuses as raced when the row moved on. */
    Entry save(Entry entry, Instant now) {
        var saved = jdbc.sql(UPDATE)
                .param("id", entry.id().value())
                .param("version", entry.version())
                .param("status", entry.status().name())
                .param("revision", entry.revision())
                .param("live", entry.liveRevision(), Types.INTEGER)
                .param("publishedAt", utc(entry.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("publishAt", utc(entry.publishAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(now))
                .update();
        if (saved == 0) {
            throw Refusal.conflict("raced");
        }
        return new Entry(
                entry.id(),
                entry.externalId(),
                entry.status(),
                entry.revision(),
                entry.liveRevision(),
                entry.publishedAt(),
                entry.publishAt(),
                entry.version() + 1);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new FaqId(row.getLong("id")),
                row.getString("external_id"),
                FaqStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("live_revision", Integer.class),
                instant(row, "published_at"),
                instant(row, "publish_at"),
                row.getLong("version"));
    }
}
