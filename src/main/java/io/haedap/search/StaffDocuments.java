package io.haedap.search;

import io.haedap.shared.Language;
import io.haedap.shared.database.Changes;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff may find, as rows beside those of readers. What is gone leaves a mark without any text. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaffDocuments implements StaffIndex {

    private static final String PUT = """
            insert into search.document as d (type, id, language, audience, title, body, tags, scope, url)
            values (:type, :id, :language, 'STAFF', :title, :body, :tags, :scope, :url)
            on conflict (type, id, language) do update
               set title = excluded.title, body = excluded.body, tags = excluded.tags, scope = excluded.scope,
                   url = excluded.url, removed = false, words = '', analysis = 0, changed_at = now(), xid = pg_current_xact_id()
             where (d.title, d.body, d.tags, d.scope, d.url, d.removed)
                   is distinct from (excluded.title, excluded.body, excluded.tags, excluded.scope, excluded.url, false)
            """;
    /** Only things that nobody handed over meanwhile, in whatever language. */
    private static final String FILL = """
            insert into search.document as d (type, id, language, audience, title, body, tags, scope, url)
            select :type, :id, :language, 'STAFF', :title, :body, :tags, :scope, :url
             where not exists (select from search.document
                                where type = :type and id = :id and xid <> pg_current_xact_id())
            on conflict (type, id, language) do nothing
            """;

    private static final String DROP = """
            update search.document
               set title = '', body = '', tags = '{}', lead = '', words = '', analysis = 0, scope = null,
                   url = '', removed = true, changed_at = now(), xid = pg_current_xact_id()
             where type = :type and id = :id and language = :language and not removed
            """;
    /** Also where nothing was: a filling that has read the thing before it went must not bring it back. */
    private static final String REMOVE = """
            insert into search.document as d (type, id, language, audience, title, body, tags, url, removed)
            values (:type, :id, :language, 'STAFF', '', '', '{}', '', true)
            on conflict (type, id, language) do update
               set title = '', body = '', tags = '{}', lead = '', words = '', analysis = 0, scope = null,
                   url = '', removed = true, changed_at = now(), xid = pg_current_xact_id()
             where not d.removed
            """;

    private final NamedParameterJdbcOperations batch;
    private final Changes changes;

    StaffDocuments(NamedParameterJdbcOperations batch, Changes changes) {
        this.batch = batch;
        this.changes = changes;
    }

    @Override
    public void putStaff(String type, Map<String, List<StaffDocument>> documents) {
        write(PUT, documents.values().stream().flatMap(List::stream).map(StaffDocuments::row));
        write(DROP, missing(type, documents, false));
        write(REMOVE, missing(type, documents, true));
        changes.tell(NodeIndexes.TOPIC);
    }

    /** The languages that things lack, those of things without any document or of the others. */
    private static Stream<SqlParameterSource> missing(
            String type, Map<String, List<StaffDocument>> documents, boolean altogether) {
        return documents.entrySet().stream()
                .filter(thing -> thing.getValue().isEmpty() == altogether)
                .flatMap(thing -> Arrays.stream(Language.values())
                        .filter(language -> thing.getValue().stream().noneMatch(one -> one.language() == language))
                        .map(language -> row(type, thing.getKey(), language)));
    }

    /** Adds what is not there yet; what was handed over meanwhile is newer and stays. */
    void fill(Map<String, List<StaffDocument>> documents) {
        write(FILL, documents.values().stream().flatMap(List::stream).map(StaffDocuments::row));
        changes.tell(NodeIndexes.TOPIC);
    }

    private void write(String sql, Stream<SqlParameterSource> found) {
        var rows = found.toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batch.batchUpdate(sql, rows);
        }
    }

    private static SqlParameterSource row(StaffDocument document) {
        return row(document.type(), document.id(), document.language())
                .addValue("title", document.title())
                .addValue("body", document.body())
                .addValue("tags", document.tags().toArray(String[]::new))
                .addValue("scope", document.scope(), Types.VARCHAR)
                .addValue("url", document.url());
    }

    private static MapSqlParameterSource row(String type, String id, Language language) {
        return new MapSqlParameterSource()
                .addValue("type", type)
                .addValue("id", id)
                .addValue("language", language.tag());
    }
}
