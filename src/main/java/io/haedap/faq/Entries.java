package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as rows; a save names the version it read and loses against whoever was faster. */
@Repository
class Entries {

    private static final String SELECT = """
            select id, external_id, status, revision, live_revision, published_at, publish_at, merged_into,
                   version
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
    private static final String INSERT_ALL = """
            insert into faq.entry (external_id, status, revision, created_at, updated_at, version)
            select external_id, 'DRAFT', 1, :now, :now, 1
              from unnest(:externalIds) with ordinality as given (external_id, position)
             order by position
            on conflict (external_id) where external_id is not null do nothing
            returning id, external_id
            """;
    private static final String BY_EXTERNAL_IDS = SELECT + """
             where external_id = any (:externalIds) or id = any (:ids)
             order by id
               for update
            """;
    private static final String UPDATE = """
            update faq.entry e
               set status = :status, revision = :revision, live_revision = :live, published_at = :publishedAt,
                   publish_at = :publishAt, updated_at = :now, version = e.version + 1,
                   republished_at = case when :live is distinct from e.live_revision and :live is not null
                                         then :now else e.republished_at end,
                   live_category = live.category, live_public = live.is_public, unpublish_at = live.unpublish_at,
                   pinned = e.pinned and live.category is not distinct from e.live_category,
                   position = case when live.category is not distinct from e.live_category then e.position end,
                   merged_into = cast(:mergedInto as bigint),
                   leads_to = case when e.merged_into is distinct from cast(:mergedInto as bigint)
                                   then cast(:mergedInto as bigint) else e.leads_to end
              from (select max(category) as category, coalesce(bool_or(visibility = 'PUBLIC'), false) as is_public,
                           max(unpublish_at) as unpublish_at
                      from faq.revision
                     where entry = :id and number = :live) live
             where id = :id and version = :version
            """;
    private static final String AFTER = SELECT + "where id > :id order by id limit :most";
    private static final String DUE = SELECT + """
             where status = 'SCHEDULED' and publish_at <= now() and id <> all (:aside)
             order by publish_at, id
             limit :most
               for update skip locked
            """;
    private static final String EXPIRED = SELECT + """
             where live_revision is not null and unpublish_at <= now() and id <> all (:aside)
             order by unpublish_at, id
             limit :most
               for update skip locked
            """;

    private static final String LEAD_ON = """
            update faq.entry set leads_to = :to where leads_to = :from
            """;
    private static final String LEAD_BACK = """
            with recursive merged (id) as (
                select id from faq.entry where merged_into = :to
                 union all
                select e.id from faq.entry e join merged on e.merged_into = merged.id
            )
            update faq.entry set leads_to = :to where id in (select id from merged)
            """;
    private static final String IS_PUBLIC = "select live_public from faq.entry where id = :id";
    private static final String WAS_PUBLIC = "select exists (select from faq.slug where entry = :id)";
    private static final String KNOWN = "select id from faq.entry where id = any (:ids)";

    private static final String NOTE_LIVE_BEFORE = """
            insert into faq.live_before (entry, revision) values (:id, :revision) on conflict do nothing
            """;
    private static final String WAS_LIVE_BEFORE = """
            select exists (select from faq.live_before where entry = :id and revision = :revision)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    Entries(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Loads and locks until the transaction ends. */
    Optional<Entry> withId(FaqId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Entries::entry).optional();
    }

    /** Loads and locks two, the lower id first, so that whoever does the same crosswise waits; answers them in the order asked. */
    List<Entry> both(FaqId one, FaqId other) {
        if (one.value() < other.value()) {
            return List.of(locked(one), locked(other));
        }
        var second = locked(other);
        return List.of(locked(one), second);
    }

    private Entry locked(FaqId id) {
        return withId(id).orElseThrow(Refusal::notFound);
    }

    Optional<Entry> withExternalId(String externalId) {
        return jdbc.sql(BY_EXTERNAL_ID)
                .param("externalId", externalId)
                .query(Entries::entry)
                .optional();
    }

    /** Readers see that revision until a release takes its place. */
    void noteLiveBefore(FaqId id, int revision) {
        jdbc.sql(NOTE_LIVE_BEFORE)
                .param("id", id.value())
                .param("revision", revision)
                .update();
    }

    boolean wasLiveBefore(FaqId id, int revision) {
        return jdbc.sql(WAS_LIVE_BEFORE)
                .param("id", id.value())
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }

    /** So many whose time has come, the longest due first, locked until the transaction ends; without those. */
    List<Entry> due(int most, Long[] aside) {
        return claimed(DUE, most, aside);
    }

    /** The same of those whose time is over. */
    List<Entry> expired(int most, Long[] aside) {
        return claimed(EXPIRED, most, aside);
    }

    private List<Entry> claimed(String sql, int most, Long[] aside) {
        return jdbc.sql(sql)
                .param("most", most)
                .param("aside", aside)
                .query(Entries::entry)
                .list();
    }

    Entry add(@Nullable String externalId, Instant now) {
        return jdbc.sql(INSERT)
                .param("externalId", externalId)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(id -> drafted(new FaqId(id), externalId))
                .orElseThrow(() -> Refusal.invalid("externalId", "faq-external-id-taken"));
    }

    /** Those that exist, locked until the transaction ends. */
    List<Entry> with(Collection<String> externalIds, Long[] ids) {
        return jdbc.sql(BY_EXTERNAL_IDS)
                .param("externalIds", externalIds.toArray(String[]::new))
                .param("ids", ids)
                .query(Entries::entry)
                .list();
    }

    /** Some entries by id, without locks. */
    List<Entry> after(long id, int most) {
        return jdbc.sql(AFTER)
                .param("id", id)
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    /** Many at once; one that somebody else has added meanwhile is refused as raced, and all with it. */
    Map<String, Entry> addAll(Collection<String> externalIds, Instant now) {
        var added = new HashMap<String, Entry>();
        jdbc.sql(INSERT_ALL)
                .param("externalIds", externalIds.toArray(String[]::new))
                .param("now", utc(now))
                .query(row -> {
                    var externalId = row.getString("external_id");
                    added.put(externalId, drafted(new FaqId(row.getLong("id")), externalId));
                });
        if (added.size() < externalIds.size()) {
            throw Refusal.conflict("raced");
        }
        return added;
    }

    private static Entry drafted(FaqId id, @Nullable String externalId) {
        return new Entry(id, externalId, FaqStatus.DRAFT, 1, null, null, null, null, 1);
    }

    /** Saves and returns the entry with its new version; refuses as raced when the row moved on. */
    Entry save(Entry entry, Instant now) {
        return saveAll(List.of(entry), now).getFirst();
    }

    List<Entry> saveAll(List<Entry> entries, Instant now) {
        var saved = batch.batchUpdate(
                UPDATE, entries.stream().map(entry -> row(entry, now)).toArray(SqlParameterSource[]::new));
        if (Arrays.stream(saved).anyMatch(rows -> rows == 0)) {
            throw Refusal.conflict("raced");
        }
        return entries.stream().map(Entry::saved).toList();
    }

    private static SqlParameterSource row(Entry entry, Instant now) {
        var mergedInto = entry.mergedInto();
        return new MapSqlParameterSource()
                .addValue("id", entry.id().value())
                .addValue("version", entry.version())
                .addValue("status", entry.status().name())
                .addValue("revision", entry.revision())
                .addValue("live", entry.liveRevision(), Types.INTEGER)
                .addValue("publishedAt", utc(entry.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("publishAt", utc(entry.publishAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("mergedInto", mergedInto == null ? null : mergedInto.value(), Types.BIGINT)
                .addValue("now", utc(now));
    }

    /** What led to an entry that is merged now leads where that one leads. */
    void leadOn(FaqId from, FaqId to) {
        jdbc.sql(LEAD_ON).param("from", from.value()).param("to", to.value()).update();
    }

    /** What was merged into an entry, also by way of others, leads to it again. */
    void leadBack(FaqId to) {
        jdbc.sql(LEAD_BACK).param("to", to.value()).update();
    }

    /** Whether readers see it now. */
    boolean isPublic(FaqId id) {
        return jdbc.sql(IS_PUBLIC).param("id", id.value()).query(Boolean.class).single();
    }

    /** Whether readers ever had an address of it. */
    boolean wasPublic(FaqId id) {
        return jdbc.sql(WAS_PUBLIC).param("id", id.value()).query(Boolean.class).single();
    }

    /** Those of the ids that exist. */
    Set<FaqId> known(List<FaqId> ids) {
        return jdbc.sql(KNOWN)
                .param("ids", ids.stream().map(FaqId::value).toArray(Long[]::new))
                .query((row, number) -> new FaqId(row.getLong("id")))
                .set();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var mergedInto = row.getObject("merged_into", Long.class);
        return new Entry(
                new FaqId(row.getLong("id")),
                row.getString("external_id"),
                FaqStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("live_revision", Integer.class),
                instant(row, "published_at"),
                instant(row, "publish_at"),
                mergedInto == null ? null : new FaqId(mergedInto),
                row.getLong("version"));
    }
}
