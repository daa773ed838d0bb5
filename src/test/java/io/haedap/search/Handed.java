package io.haedap.search;

import io.haedap.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that tests hand over in transactions of their own, and take away again. */
record Handed(SearchIndex search, JdbcClient jdbc, TransactionTemplate transactions) {

    private static final String MARK = "t-";

    static String key(String id, Language language) {
        return SearchRow.key(SearchDocument.FAQ, MARK + id, language.tag());
    }

    static String key(String id) {
        return key(id, Language.KO);
    }

    static SearchDocument document(String id, Language language, String title, String body) {
        return new SearchDocument(
                SearchDocument.FAQ, MARK + id, language, null, title, body, List.of(), null, "/faq/" + MARK + id);
    }

    void put(String id, String title) {
        put(id, document(id, Language.KO, title, title));
    }

    void put(String id, SearchDocument... documents) {
        transactions.executeWithoutResult(_ -> putWithin(id, documents));
    }

    /** Within the transaction of the test. */
    void putWithin(String id, SearchDocument... documents) {
        search.put(SearchDocument.FAQ, MARK + id, Arrays.asList(documents));
    }

    void putAll(Map<String, List<SearchDocument>> documents) {
        var marked = new java.util.HashMap<String, List<SearchDocument>>();
        documents.forEach((id, some) -> marked.put(MARK + id, some));
        transactions.executeWithoutResult(_ -> search.putAll(SearchDocument.FAQ, marked));
    }

    void remove(String id) {
        transactions.executeWithoutResult(_ -> search.remove(SearchDocument.FAQ, MARK + id));
    }

    /** As somebody would who knows nothing of marks. */
    int delete(String id) {
        return jdbc.sql("delete from search.document where id = :id")
                .param("id", MARK + id)
                .update();
    }

    /** With marks: nodes that other tests ask must not go on holding them. */
    void tidy() {
        jdbc.sql("""
                update search.document
                   set removed = true, title = '', body = '', words = '', changed_at = now(), xid = pg_current_xact_id()
                 where id like 't-%' and not removed
                """).update();
        jdbc.sql("select pg_notify('haedap', 'search')")
                .query((row, number) -> 0)
                .single();
    }
}
