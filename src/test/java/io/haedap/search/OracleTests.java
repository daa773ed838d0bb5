package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lucene's ranking by words against an exact BM25 of the words that PostgreSQL keeps. */
@HaedapTest
class OracleTests {

    private static final int DOCUMENTS = 300;
    private static final int QUESTIONS = 250;

    @Autowired
    private SearchIndex search;

    @Autowired
    private SearchDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Handed handed;

    @BeforeEach
    void hand() {
        handed = new Handed(search, jdbc, transactions);
        handed.tidy();
    }

    @AfterEach
    void tidy() {
        handed.tidy();
    }

    @Test
    void same_documents_in_the_same_order_with_the_same_scores() throws Exception {
        var random = new Random(20261122);
        var all = new HashMap<String, List<SearchDocument>>();
        for (int i = 0; i < DOCUMENTS; i++) {
            var id = "oracle-" + i;
            var some = new ArrayList<SearchDocument>();
            for (var language : Language.values()) {
                some.add(Handed.document(
                        id,
                        language,
                        Words.some(random, language, 1 + random.nextInt(5)),
                        Words.some(random, language, random.nextInt(200))));
            }
            all.put(id, some);
        }
        handed.putAll(all);

        try (var node = new TestNode(Audience.PUBLIC, documents, null).look()) {
            int hits = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                var language = Language.values()[i % Language.values().length];
                hits += assertSame(node, language, Words.question(random, language));
            }
            assertThat(hits).isGreaterThan(QUESTIONS * 10);
        }
    }

    private int assertSame(TestNode node, Language language, List<String> words) {
        var expected = Oracle.scores(jdbc, language, words);
        var found = Oracle.lucene(node, language, words);
        assertThat(found).as("hits of %s", words).containsOnlyKeys(expected.keySet());
        double last = Double.MAX_VALUE;
        for (var hit : found.entrySet()) {
            double exact = expected.getOrDefault(hit.getKey(), Double.NaN);
            assertThat((double) hit.getValue())
                    .as("%s in %s", words, hit.getKey())
                    .isCloseTo(exact, org.assertj.core.data.Offset.offset(1e-4));
            assertThat(exact).as("order of %s", words).isLessThan(last + 1e-4);
            last = exact;
        }
        return found.size();
    }

    @Test
    void the_oracle_knows_what_lucene_does_not_count() {
        handed.put("alone", Handed.document("alone", Language.KO, "외톨이낱말", ""));

        Map<String, Double> scores = Oracle.scores(jdbc, Language.KO, List.of("없는낱말"));

        assertThat(scores).isEmpty();
    }
}
