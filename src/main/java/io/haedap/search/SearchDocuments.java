package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.shared.Language;
import io.haedap.shared.database.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents as rows: what indexes are built from and every hit is checked against. A row carries its words and the number of
 * the transaction that wrote it, so that change, words and place in the sequence of changes commit together.
 */
@Repository
class SearchDocuments {

    /** How far the sequence of changes has come, on which run of the database server. */
    record Place(String floor, String server) {}

    /** Which state of a document it is; {@code removed} ones are marks that something is gone. */
    record Stamp(String type, String id, String language, long stamp, boolean removed) {
        String key() {
            return SearchRow.key(type, id, language);
        }
    }

    static final String REPLACE = """
            on conflict (type, id, language) do update
               set external_id = excluded.external_id, title = excluded.title, body = excluded.body, tags = excluded.tags,
                   category = excluded.category, scope = excluded.scope, url = excluded.url, lead = excluded.lead,
                   brief = excluded.brief, words = excluded.words, analysis = excluded.analysis, synonyms = '{}',
                   removed = false, changed_at = now(), xid = pg_current_xact_id()
            """;
    /** Leaves a mark and nothing of its texts. */
    static final String GONE = """
            removed = true, title = '', body = '', tags = '{}', synonyms = '{}', lead = '', words = '', scope = null,
            url = '', external_id = null, category = null, changed_at = now(), xid = pg_current_xact_id()
            """;

    private static final String PUT = """
            insert into search.document as d (audience, type, id, language, external_id, title, body, tags, category, scope, url,
                                              lead, brief, words, analysis)
            values (:audience, :type, :id, :language, :externalId, :title, :body, :labels, :category, :scope, :url,
                    :lead, :brief, :words, :analysis)
            """ + REPLACE;
    private static final String REMOVE = "update search.document set " + GONE + """
             where type = :type and id = :id and not (language = any (:kept)) and not removed
            """;
    /** A new server may have gone back in time: restored, or one that had not yet heard of the last transactions. */
    private static final String PLACE = """
            select cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as floor,
                   cast(extract(epoch from pg_postmaster_start_time()) as text) as server
            """;

    private static final String ORIGIN = "select cast(name as text) from search.origin";
    /** Both together: numbers of transactions come again after a restore. */
    private static final String STAMP = """
            hashint8extended(cast(cast(xid as text) as bigint), cast(extract(epoch from changed_at) * 1000000 as bigint)) as stamp
            """;

    private static final String AHEAD = """
            update search.document set xid = pg_current_xact_id() where audience = :audience and xid > pg_current_xact_id()
            """;
    private static final String SINCE = """
            select type, id, language, removed,
            """ + STAMP + """
              from search.document
             where audience = :audience and xid >= cast(:floor as xid8)
             limit :limit
            """;
    private static final String ALL = """
            select type, id, language, removed,
            """ + STAMP + """
              from search.document
             where audience = :audience and not removed and (type, id, language) > (:type, :id, :language)
             order by type, id, language
             limit :limit
            """;
    /** Nodes of the version before still write synonyms apart. */
    private static final String ROWS = """
            select type, id, language, external_id, title, body, tags || synonyms as tags, category, scope, url, lead, brief, words, analysis,
            """ + STAMP + """
              from search.document
              join unnest(:types, :ids, :languages) as asked (type, id, language) using (type, id, language)
             where not removed
            """;

    private static final String STANDING = """
            select type || ':' || id || ':' || language as key,
            """ + STAMP + """
              from search.document
              join unnest(:types, :ids, :languages) as asked (type, id, language) using (type, id, language)
             where not removed and audience = :audience
            """;
    private static final String FORGET = """
            delete from search.document where removed and changed_at < now() - cast(:kept as interval)
            """;
    private static final String OUTDATED = """
            select type, id, language, external_id, title, body, tags || synonyms as tags, category, scope, url, lead, brief, words, analysis,
            """ + STAMP + """
              from search.document
             where analysis < :analysis and not removed
             limit :limit
               for update skip locked
            """;
    private static final String ANALYSED = """
            update search.document
               set words = :words, analysis = :analysis
             where type = :type and id = :id and language = :language
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Changes changes;

    SearchDocuments(JdbcClient jdbc, NamedParameterJdbcOperations batch, Changes changes) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.changes = changes;
    }

    /** Puts all documents of those things of one type; languages that a thing has no document in are removed. */
    void putAll(Audience audience, String type, Map<String, List<SearchRow>> documents) {
        batch.batchUpdate(
                PUT,
                documents.values().stream()
                        .flatMap(List::stream)
                        .map(row -> put(audience, row))
                        .toArray(SqlParameterSource[]::new));
        batch.batchUpdate(
                REMOVE,
                documents.entrySet().stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("type", type)
                                .addValue("id", one.getKey())
                                .addValue(
                                        "kept",
                                        one.getValue().stream()
                                                .map(row -> row.language().tag())
                                                .toArray(String[]::new)))
                        .toArray(SqlParameterSource[]::new));
        changes.tell(audience.topic());
    }

    static SqlParameterSource put(Audience audience, SearchRow row) {
        return new MapSqlParameterSource()
                .addValue("audience", audience.name())
                .addValue("type", row.type())
                .addValue("id", row.id())
                .addValue("language", row.language().tag())
                .addValue("externalId", row.externalId(), Types.VARCHAR)
                .addValue("title", row.title())
                .addValue("body", row.body())
                .addValue("labels", row.labels().toArray(String[]::new))
                .addValue("category", row.category(), Types.VARCHAR)
                .addValue("scope", row.scope(), Types.VARCHAR)
                .addValue("url", row.url())
                .addValue("lead", row.lead())
                .addValue("brief", row.brief())
                .addValue("words", row.words())
                .addValue("analysis", row.analysis());
    }

    /** Which database this is; an index that was built from another one is worth nothing. */
    String origin() {
        return jdbc.sql(ORIGIN).query(String.class).single();
    }

    /**
     * The oldest transaction that is open. Transactions commit out of order: whoever has read everything looks again from here, not
     * from the last one seen.
     */
    Place place() {
        return jdbc.sql(PLACE).query(Place.class).single();
    }

    /** Rows of a restored dump carry numbers of transactions that this database has not come to; they get one that it has. */
    void settle(Audience audience) {
        jdbc.sql(AHEAD).param("audience", audience.name()).update();
    }

    /** What was written by that transaction or later ones, in no order. */
    List<Stamp> since(Audience audience, String floor, int limit) {
        return jdbc.sql(SINCE)
                .param("audience", audience.name())
                .param("floor", floor)
                .param("limit", limit)
                .query(SearchDocuments::stamp)
                .list();
    }

    /** What stands, in the order of keys, after that one. */
    List<Stamp> after(Audience audience, Stamp last, int limit) {
        return jdbc.sql(ALL)
                .param("audience", audience.name())
                .param("type", last.type())
                .param("id", last.id())
                .param("language", last.language())
                .param("limit", limit)
                .query(SearchDocuments::stamp)
                .list();
    }

    /** Those of the documents that stand, as they are now. */
    List<SearchRow> rows(Collection<Stamp> stamps) {
        return jdbc.sql(ROWS)
                .param("types", stamps.stream().map(Stamp::type).toArray(String[]::new))
                .param("ids", stamps.stream().map(Stamp::id).toArray(String[]::new))
                .param("languages", stamps.stream().map(Stamp::language).toArray(String[]::new))
                .query(SearchDocuments::row)
                .list();
    }

    /** Which of those keys of that audience stand, and in which state. */
    Map<String, Long> standing(Audience audience, List<String> keys) {
        var standing = new HashMap<String, Long>();
        jdbc.sql(STANDING)
                .param("audience", audience.name())
                .param("types", keys.stream().map(SearchRow::typeIn).toArray(String[]::new))
                .param("ids", keys.stream().map(SearchRow::idIn).toArray(String[]::new))
                .param("languages", keys.stream().map(SearchRow::languageIn).toArray(String[]::new))
                .query(row -> {
                    standing.put(row.getString("key"), row.getLong("stamp"));
                });
        return standing;
    }

    /** Those of the found that stand, as they are now: the index may be a moment behind. */
    List<FoundDocument> current(Audience audience, List<FoundDocument> found) {
        if (found.isEmpty()) {
            return found;
        }
        var standing = standing(audience, found.stream().map(FoundDocument::key).toList());
        var changed = found.stream()
                .filter(one -> standing.getOrDefault(one.key(), one.stamp()) != one.stamp())
                .map(one -> new Stamp(one.type(), one.id(), one.language().tag(), 0, false))
                .toList();
        var now = changed.isEmpty()
                ? Map.<String, SearchRow>of()
                : rows(changed).stream().collect(Collectors.toMap(SearchRow::key, row -> row));
        return found.stream()
                .flatMap(one -> {
                    var row = now.get(one.key());
                    boolean stands = standing.getOrDefault(one.key(), one.stamp() + 1) == one.stamp();
                    return stands ? Stream.of(one) : Stream.ofNullable(row).map(one::as);
                })
                .toList();
    }

    /** Forgets what was removed so long ago; a node that was away for longer compares everything when it starts. */
    void forget(Duration kept) {
        jdbc.sql(FORGET).param("kept", kept.toString()).update();
    }

    /** Stores the words of this version for so many that have those of an earlier one; how many were left that it did. */
    @Transactional
    public int analyse(int limit) {
        var outdated = jdbc.sql(OUTDATED)
                .param("analysis", Analysis.VERSION)
                .param("limit", limit)
                .query(SearchDocuments::row)
                .list();
        batch.batchUpdate(
                ANALYSED,
                outdated.parallelStream()
                        .map(SearchRow::analysed)
                        .map(row -> new MapSqlParameterSource()
                                .addValue("type", row.type())
                                .addValue("id", row.id())
                                .addValue("language", row.language().tag())
                                .addValue("words", row.words())
                                .addValue("analysis", row.analysis()))
                        .toArray(SqlParameterSource[]::new));
        return outdated.size();
    }

    private static Stamp stamp(ResultSet row, int number) throws SQLException {
        return new Stamp(
                row.getString("type"),
                row.getString("id"),
                row.getString("language"),
                row.getLong("stamp"),
                row.getBoolean("removed"));
    }

    private static SearchRow row(ResultSet row, int number) throws SQLException {
        @Nullable String externalId = row.getString("external_id");
        @Nullable String category = row.getString("category");
        @Nullable String scope = row.getString("scope");
        return new SearchRow(
                row.getString("type"),
                row.getString("id"),
                Language.ofTag(row.getString("language")),
                externalId,
                row.getString("title"),
                row.getString("body"),
                List.of((String[]) row.getArray("tags").getArray()),
                category,
                scope,
                row.getString("url"),
                row.getString("lead"),
                row.getBoolean("brief"),
                row.getString("words"),
                row.getInt("analysis"),
                row.getLong("stamp"));
    }
}
