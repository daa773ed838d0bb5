package io.haedap.search;

import io.haedap.shared.database.Changes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What will be found when its time comes, apart from what is found now. One statement moves any number of things. */
@Repository
class PreparedDocuments {

    private static final String PUT = """
            insert into search.prepared (type, id, language, revision, external_id, title, body, tags, category, url, lead, words, analysis)
            values (:type, :id, :language, :revision, :externalId, :title, :body, :labels, :category, :url, :lead, :words, :analysis)
            """;
    private static final String FORGET = "delete from search.prepared where type = :type and id = any (:ids)";

    /** The part that removes languages speaks of other rows than the part that puts: both see the same state before. */
    private static final String RELEASE = """
            with due as (select * from unnest(:ids, :revisions) as due (id, revision)),
                 taken as (delete from search.prepared p
                            using due
                            where p.type = :type and p.id = due.id
                        returning p.*, p.revision = due.revision as is_due),
                 gone as (update search.document d
                             set
            """ + SearchDocuments.GONE + """
                            from (select distinct id from taken where is_due) as put
                           where d.type = :type and d.id = put.id and not d.removed
                             and not exists (select from taken t where t.id = d.id and t.language = d.language)),
                 put as (insert into search.document as d (audience, type, id, language, external_id, title, body, tags, category, scope,
                                                           url, lead, brief, words, analysis)
                         select 'PUBLIC', type, id, language, external_id, title, body, tags, category, null, url, lead, false, words, analysis
                           from taken
                          where is_due
                          order by id, language
            """ + SearchDocuments.REPLACE + """
                      returning id)
            select distinct id from put
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Changes changes;

    PreparedDocuments(JdbcClient jdbc, NamedParameterJdbcOperations batch, Changes changes) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.changes = changes;
    }

    void put(String type, Map<Edition, List<SearchRow>> rows) {
        forget(type, rows.keySet().stream().map(Edition::id).toList());
        batch.batchUpdate(
                PUT,
                rows.entrySet().stream()
                        .flatMap(one -> one.getValue().stream()
                                .map(row -> ((MapSqlParameterSource) SearchDocuments.put(Audience.PUBLIC, row))
                                        .addValue("revision", one.getKey().revision())))
                        .toArray(SqlParameterSource[]::new));
    }

    void forget(String type, Collection<String> ids) {
        jdbc.sql(FORGET)
                .param("type", type)
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /** Answers the ids of those that were prepared. */
    Set<String> release(String type, Collection<Edition> due) {
        var put = jdbc.sql(RELEASE)
                .param("type", type)
                .param("ids", due.stream().map(Edition::id).toArray(String[]::new))
                .param("revisions", due.stream().map(Edition::revision).toArray(Integer[]::new))
                .query((row, number) -> row.getString("id"))
                .set();
        if (!put.isEmpty()) {
            changes.tell(Audience.PUBLIC.topic());
        }
        return put;
    }
}
