package io.haedap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.HaedapTest;
import io.haedap.search.SearchIndex;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How well search finds what people type in their many ways, beside BM25 over nori's words and PostgreSQL's {@code ts_rank} over
 * the same texts: on questions that the ranking was not tuned on, with slips that it was not tuned on. {@code -Dclasses=FULL,HALF}
 * asks some classes alone, {@code -Dquestions=200} fewer questions, {@code -Dfailures=20} lists the worst ones.
 */
@Tag("bench")
@HaedapTest
@TestPropertySource(properties = "bench.index=quality")
@DirtiesContext
class SearchQualityBench {

    /** What so few questions cannot tell from luck. */
    private static final double TOLERANCE = 0.01;

    @Autowired
    private SearchIndex search;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void on_an_encyclopaedia() throws Exception {
        var scores = measured(QuestionSet.korquad());
        SoftAssertions.assertSoftly(softly -> scores.forEach((asked, score) -> softly.assertThat(score.missing())
                .as("%s: %s", asked.label(), asked.goal().words())
                .isLessThanOrEqualTo(TOLERANCE)));
    }

    @Test
    void on_a_product() throws Exception {
        var scores = measured(QuestionSet.productFaq());
        scores.forEach((asked, score) -> assertThat(score.ours().mrr())
                .as("%s: no worse than the yardstick", asked.label())
                .isGreaterThanOrEqualTo(score.plain().mrr() - TOLERANCE));
    }

    private Map<QueryClass, QualityTable.Row> measured(QuestionSet set) throws Exception {
        var plain = new PlainBm25(set.passages());
        var ours = new HaedapFinder(search, transaction);
        var queries = new Queries(set, plain);
        ours.put(set.passages());
        try (var postgres = new PostgresRank(set.passages())) {
            Map<QueryClass, Answers> answers = new EnumMap<>(QueryClass.class);
            for (var how : classes()) {
                answers.put(how, Answers.of(how, queries.typed(how), ours, plain, postgres));
            }
            var table = new QualityTable(set, answers);
            table.print(queries, QuestionSet.chatter().stream().map(ours::find).toList());
            return table.rows();
        } finally {
            ours.remove(set.passages());
        }
    }

    /** Those that are asked for and those that they are held against. */
    private static List<QueryClass> classes() {
        var asked = System.getProperty("classes");
        if (asked == null) {
            return List.of(QueryClass.values());
        }
        return Arrays.stream(asked.split(","))
                .map(QueryClass::valueOf)
                .flatMap(how -> Stream.of(how.right(), how))
                .distinct()
                .toList();
    }
}
