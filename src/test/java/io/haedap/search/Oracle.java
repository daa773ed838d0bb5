package io.haedap.search;

import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.SmallFloat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** BM25 as its formula says, over the words that PostgreSQL keeps, in SQL. */
final class Oracle {

    /** Lucene keeps lengths above 39 only roughly; the table says what it makes of them. */
    private static final int LONGEST = 5_000;

    private static final Integer[] LENGTHS =
            IntStream.rangeClosed(0, LONGEST).boxed().toArray(Integer[]::new);
    private static final Integer[] KEPT = IntStream.rangeClosed(0, LONGEST)
            .mapToObj(length -> SmallFloat.byte4ToInt(SmallFloat.intToByte4(length)))
            .toArray(Integer[]::new);

    private static final String SCORES = """
            with token as (
                select d.type || ':' || d.id || ':' || d.language as key, w.word
                  from search.document d, string_to_table(replace(d.words, E'\\n', ' '), ' ') as w (word)
                 where d.audience = 'PUBLIC' and d.language = :language and not d.removed and w.word <> ''
            ), counted as (
                select key, count(*) as exact from token group by key
            ), length as (
                select key, exact, kept from counted join unnest(:lengths, :kept) as l (length, kept) on length = exact
            ), whole as (
                select count(*) as n, cast(sum(exact) as double precision) / count(*) as average from length
            ), tf as (
                select key, word, count(*) as tf from token where word = any (:asked) group by key, word
            ), df as (
                select word, count(*) as df from tf group by word
            )
            select tf.key,
                   sum(ln(1 + (n - df + 0.5) / (df + 0.5)) * tf / (tf + 1.2 * (1 - 0.75 + 0.75 * kept / average)))
                       as score
              from tf
              join df using (word)
              join length using (key), whole
             group by tf.key
            """;

    private Oracle() {}

    static Map<String, Double> scores(JdbcClient jdbc, Language language, List<String> words) {
        var scores = new HashMap<String, Double>();
        jdbc.sql(SCORES)
                .param("language", language.tag())
                .param("lengths", LENGTHS)
                .param("kept", KEPT)
                .param("asked", words.toArray(String[]::new))
                .query(row -> {
                    scores.put(row.getString("key"), row.getDouble("score"));
                });
        return scores;
    }

    /** The same question to Lucene, best first. */
    static Map<String, Float> lucene(TestNode node, Language language, List<String> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(TokenField.WORDS.in(language), word)), Occur.SHOULD));
        return node.index.ask(searcher -> {
            var found = new LinkedHashMap<String, Float>();
            for (var hit : searcher.search(query.build(), 10_000).scoreDocs) {
                var document = searcher.storedFields().document(hit.doc);
                found.put(SearchRow.key(document.get("type"), document.get("id"), document.get("language")), hit.score);
            }
            return found;
        });
    }
}
