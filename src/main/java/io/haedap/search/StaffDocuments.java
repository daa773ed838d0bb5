package io.haedap.search;

import io.haedap.shared.Language;
import io.haedap.shared.database.Changes;
import io.haedap.shared.database.DeferredWrites;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** What staff may find, as rows beside those of readers. What is gone leaves a mark without any text. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaffDocuments implements StaffIndex {

    private static final String PUT = """
            insert into search.document as d (audience, type, id, language, title, body, tags, scope, url, brief, words, analysis)
            values (:audience, :type, :id, :language, :title, :body, :labels, :scope, :url, :brief, :words, :analysis)
            on conflict (type, id, language) do update
               set title = excluded.title, body = excluded.body, tags = excluded.tags, scope = excluded.scope,
                   url = excluded.url, brief = excluded.brief, words = excluded.words, analysis = excluded.analysis,
                   removed = false, changed_at = now(), xid = pg_current_xact_id()
            """;
    /** Only things that nobody handed over meanwhile, in whatever language. */
    private static final String FILL = """
            insert into search.document as d (audience, type, id, language, title, body, tags, scope, url, brief, words, analysis)
            select :audience, :type, :id, :language, :title, :body, :labels, :scope, :url, :brief, :words, :analysis
             where not exists (select from search.document
                                where type in (:type, :kind) and id = :id and xid <> pg_current_xact_id())
            on conflict (type, id, language) do nothing
            """;

    private static final String DROP = """
            update search.document
               set title = '', body = '', tags = '{}', lead = '', words = '', scope = null,
                   url = '', removed = true, changed_at = now(), xid = pg_current_xact_id()
             where type = :type and id = :id and language = :language and not removed
            """;
    /** Also where nothing was: a filling that has read the thing before it went must not bring it back. */
    private static final String REMOVE = """
            insert into search.document as d (type, id, language, audience, title, body, tags, url, removed)
            values (:type, :id, :language, 'STAFF', '', '', '{}', '', true)
            on conflict (type, id, language) do update
               set title = '', body = '', tags = '{}', lead = '', words = '', scope = null,
                   url = '', removed = true, changed_at = now(), xid = pg_current_xact_id()
             where not d.removed
            """;

    private static final String IDS = """
            select distinct id from search.document where type = :type and audience = 'STAFF' and not removed
            """;

    private final NamedParameterJdbcOperations batch;
    private final DeferredWrites writes;
    private final JdbcClient jdbc;
    private final SearchDocuments documents;
    private final Supplier<Set<String>> brief;
    private final Changes changes;

    /** The kinds hand over documents themselves and are asked for later. */
    StaffDocuments(
            NamedParameterJdbcOperations batch,
            DeferredWrites writes,
            JdbcClient jdbc,
            SearchDocuments documents,
            ObjectProvider<StaffKind> kinds,
            Changes changes) {
        this.batch = batch;
        this.writes = writes;
        this.jdbc = jdbc;
        this.documents = documents;
        this.brief = SingletonSupplier.of(() -> briefOnes(kinds));
        this.changes = changes;
    }

    private static Set<String> briefOnes(ObjectProvider<StaffKind> kinds) {
        return kinds.stream()
                .filter(StaffKind::isBrief)
                .flatMap(kind -> Stream.of(kind.type(), Objects.requireNonNullElse(kind.asideType(), kind.type())))
                .collect(Collectors.toSet());
    }

    @Override
    public void putStaff(String type, Map<String, List<StaffDocument>> documents) {
        write(PUT, rows(documents));
        write(DROP, missing(type, documents, false));
        write(REMOVE, missing(type, documents, true));
        changes.tell(Audience.STAFF.topic());
    }

    @Override
    public void addStaff(StaffDocument document) {
        writes.add(PUT, SearchDocuments.put(Audience.STAFF, row(document).analysed()));
        changes.tell(Audience.STAFF.topic());
    }

    @Override
    public void putAllStaff(String type, Map<String, List<StaffDocument>> documents) {
        var all = new HashMap<>(documents);
        jdbc.sql(IDS).param("type", type).query(String.class).list().forEach(id -> all.putIfAbsent(id, List.of()));
        putStaff(type, all);
    }

    @Override
    public void dropStaff(String type, Collection<String> ids) {
        write(
                DROP,
                ids.stream().flatMap(id -> Arrays.stream(Language.values()).map(language -> row(type, id, language))));
        changes.tell(Audience.STAFF.topic());
    }

    /** The languages that things lack, those of things without any document or of the others. */
    private static Stream<SqlParameterSource> missing(
            String type, Map<String, List<StaffDocument>> documents, boolean altogether) {
        return documents.entrySet().stream()
                .filter(thing -> thing.getValue().isEmpty() == altogether)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(thing -> Arrays.stream(Language.values())
                        .filter(language -> thing.getValue().stream().noneMatch(one -> one.language() == language))
                        .map(language -> row(type, thing.getKey(), language)));
    }

    /** Adds what is not there yet of a kind; what was handed over meanwhile is newer and stays. */
    void fill(String kind, Map<String, List<StaffDocument>> documents) {
        write(FILL, rows(documents).map(row -> row.addValue("kind", kind)));
        changes.tell(Audience.STAFF.topic());
    }

    private void write(String sql, Stream<? extends SqlParameterSource> found) {
        var rows = found.toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batch.batchUpdate(sql, rows);
        }
    }

    /**
     * With the words that the analysis finds, which takes its time: what says the same as before is left alone. In the order of their
     * keys, so that two who write the same ones, as nodes that start together do, wait for one another instead of locking each other.
     */
    private Stream<MapSqlParameterSource> rows(Map<String, List<StaffDocument>> found) {
        var all = found.values().stream().flatMap(List::stream).toList();
        var known = documents
                .rows(all.stream()
                        .map(one -> new SearchDocuments.Stamp(
                                one.type(), one.id(), one.language().tag(), 0, false))
                        .toList())
                .stream()
                .collect(Collectors.toMap(SearchRow::key, SearchRow::unanalysed));
        return all.parallelStream()
                .map(this::row)
                .filter(row -> !row.equals(known.get(row.key())))
                .sorted(Comparator.comparing(SearchRow::key))
                .map(row -> (MapSqlParameterSource) SearchDocuments.put(Audience.STAFF, row.analysed()))
                .toList()
                .stream();
    }

    private SearchRow row(StaffDocument document) {
        return SearchRow.unanalysed(document, brief.get().contains(document.type()));
    }

    private static MapSqlParameterSource row(String type, String id, Language language) {
        return new MapSqlParameterSource()
                .addValue("type", type)
                .addValue("id", id)
                .addValue("language", language.tag());
    }
}
