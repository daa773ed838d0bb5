package io.haedap.search;

import io.haedap.shared.Language;
import io.haedap.shared.database.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents as rows: what the index is built from and every hit is checked against. */
@Repository
class SearchDocuments {

    /** A document as it stands now, or the mark that it is gone; {@code floor} is where the next look has to begin. */
    record Change(SearchDocument document, boolean removed, String floor) {}

    private static final String PUT = """
            insert into search.document as d (type, id, language, external_id, title, body, tags, category, url, synonyms, lead)
            values (:type, :id, :language, :externalId, :title, :body, :tags, :category, :url, :synonyms, :lead)
            on conflict (type, id, language) do update
               set external_id = excluded.external_id, title = excluded.title, body = excluded.body, tags = excluded.tags,
                   category = excluded.category, url = excluded.url, synonyms = excluded.synonyms, lead = excluded.lead, removed = false, changed_at = now(),
                   xid = pg_current_xact_id()
            """;
    private static final String REMOVE = """
            update search.document
               set removed = true, title = '', body = '', tags = '{}', synonyms = '{}', changed_at = now(), xid = pg_current_xact_id()
             where type = :type and id = :id and not (language = any (:kept)) and not removed
            """;
    private static final String CHANGES = """
            select type, id, language, external_id, title, body, tags, category, url, synonyms, lead, removed,
                   pg_snapshot_xmin(pg_current_snapshot()) as floor
              from search.document
             where audience = 'PUBLIC' and xid >= cast(:floor as xid8)
            """;
    private static final String STANDING = """
            select d.type || ':' || d.id || ':' || d.language as key
              from search.document d
              join unnest(:types, :ids, :languages) as asked (type, id, language) using (type, id, language)
             where not d.removed and d.audience = 'PUBLIC'
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Changes changes;

    SearchDocuments(JdbcClient jdbc, NamedParameterJdbcOperations batch, Changes changes) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.changes = changes;
    }

    void putAll(String type, Map<String, List<SearchDocument>> documents) {
        batch.batchUpdate(
                PUT,
                documents.values().stream()
                        .flatMap(List::stream)
                        .map(SearchDocuments::row)
                        .toArray(SqlParameterSource[]::new));
        batch.batchUpdate(
                REMOVE,
                documents.entrySet().stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("type", type)
                                .addValue("id", one.getKey())
                                .addValue("kept", languages(one.getValue())))
                        .toArray(SqlParameterSource[]::new));
        changes.tell(LuceneIndex.TOPIC);
    }

    private static SqlParameterSource row(SearchDocument document) {
        return new MapSqlParameterSource()
                .addValue("type", document.type())
                .addValue("id", document.id())
                .addValue("language", document.language().tag())
                .addValue("externalId", document.externalId(), Types.VARCHAR)
                .addValue("title", document.title())
                .addValue("body", document.body())
                .addValue("tags", document.tags().toArray(String[]::new))
                .addValue("category", document.category(), Types.VARCHAR)
                .addValue("url", document.url())
                .addValue("synonyms", document.synonyms().toArray(String[]::new))
                .addValue("lead", document.lead());
    }

    private static String[] languages(List<SearchDocument> documents) {
        return documents.stream().map(document -> document.language().tag()).toArray(String[]::new);
    }

    List<Change> since(String floor) {
        return jdbc.sql(CHANGES)
                .param("floor", floor)
                .query(SearchDocuments::change)
                .list();
    }

    /** Which of those hits readers may still see. */
    Set<String> standing(List<SearchHit> hits) {
        return new HashSet<>(jdbc.sql(STANDING)
                .param("types", hits.stream().map(SearchHit::type).toArray(String[]::new))
                .param("ids", hits.stream().map(SearchHit::id).toArray(String[]::new))
                .param(
                        "languages",
                        hits.stream().map(hit -> hit.language().tag()).toArray(String[]::new))
                .query((row, number) -> row.getString("key"))
                .list());
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(document(row), row.getBoolean("removed"), row.getString("floor"));
    }

    private static SearchDocument document(ResultSet row) throws SQLException {
        @Nullable String externalId = row.getString("external_id");
        @Nullable String category = row.getString("category");
        return new SearchDocument(
                row.getString("type"),
                row.getString("id"),
                Language.ofTag(row.getString("language")),
                externalId,
                row.getString("title"),
                row.getString("body"),
                List.of((String[]) row.getArray("tags").getArray()),
                category,
                row.getString("url"),
                List.of((String[]) row.getArray("synonyms").getArray()),
                row.getString("lead"));
    }
}
