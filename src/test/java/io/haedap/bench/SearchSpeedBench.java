package io.haedap.bench;

import io.haedap.HaedapTest;
import io.haedap.bench.Queries.Query;
import io.haedap.bench.QuestionSet.Passage;
import io.haedap.search.FreshNode;
import io.haedap.search.HostileQueries;
import io.haedap.search.SearchIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How quick search and suggestions are over 1,000, 10,000 and 100,000 documents, or as many as {@code -Dsizes=1000,5000} says, and
 * what the index costs; beside BM25 over nori's words and PostgreSQL's {@code ts_rank} over the same texts in the same run.
 */
@Tag("bench")
@HaedapTest
@TestPropertySource(properties = "bench.index=speed")
@DirtiesContext
class SearchSpeedBench {

    private static final int[] SIZES = Arrays.stream(
                    System.getProperty("sizes", "1000,10000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int ASKED = Integer.getInteger("asked", 500);
    private static final int CHANGED = 1_000;

    @Autowired
    private SearchIndex search;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext context;

    private final ManyPassages passages = new ManyPassages();
    private final Report report = new Report("search-speed");
    private final List<String> costs = new ArrayList<>();

    @Test
    void over_published_documents() throws Exception {
        report.line(
                "| documents | asked | Haedap p50, ms | p99 | BM25 + nori p50 | p99 | times as long | ts_rank p50 | p99 |");
        report.line("|--:|---|--:|--:|--:|--:|--:|--:|--:|");
        var ours = new HaedapFinder(search, transaction);
        int before = 0;
        for (int size : SIZES) {
            measure(ours, before, size);
            before = size;
        }
        report.line("");
        report.line("| documents | system | built, s | MB | 1,000 changed ones found, s after their commit |");
        report.line("|--:|---|--:|--:|--:|");
        costs.forEach(report::line);
    }

    private void measure(HaedapFinder ours, int before, int size) throws Exception {
        var all = passages.range(0, size);
        var begun = System.nanoTime();
        ours.put(all.subList(before, size));
        var put = Times.since(begun);
        begun = System.nanoTime();
        var plain = new PlainBm25(all);
        var plainBuilt = Times.since(begun);
        begun = System.nanoTime();
        try (var postgres = new PostgresRank(all)) {
            var postgresBuilt = Times.since(begun);
            ask(size, QueryClass.FULL, ours, plain, postgres);
            ask(size, QueryClass.ONE_TYPO, ours, plain, postgres);
            suggest(size, ours, all);
            hostile(size, ours);
            var found = ours.put(passages.changed(0, CHANGED));
            var node = FreshNode.of(context);
            costs.add("| %d | Haedap, put until found | %.1f | | %.2f |".formatted(size, put / 1e3, found / 1e3));
            costs.add("| %d | Haedap, from the table | %.1f | %.1f | |"
                    .formatted(size, node.seconds(), node.bytes() / 1e6));
            costs.add("| %d | BM25 + nori | %.1f | %.1f | |".formatted(size, plainBuilt / 1e3, plain.bytes() / 1e6));
            costs.add("| %d | ts_rank | %.1f | %.1f | |".formatted(size, postgresBuilt / 1e3, postgres.bytes() / 1e6));
        }
    }

    private void ask(int size, QueryClass how, HaedapFinder ours, PlainBm25 plain, PostgresRank postgres) {
        var typed = new Queries(QuestionSet.korquad(), plain)
                .typed(how).stream().map(Query::typed).limit(ASKED).toList();
        var times = Times.of(typed, List.of(ours::find, plain::find));
        // PostgreSQL takes its time
        var few = Times.of(typed.subList(0, (typed.size() + 4) / 5), List.of(postgres::find))
                .getFirst();
        report.line(
                "| %d | %s | %.2f | %.2f | %.2f | %.2f | ×%.1f | %.2f | %.2f |",
                size,
                how.label(),
                times.getFirst().p50(),
                times.getFirst().p99(),
                times.getLast().p50(),
                times.getLast().p99(),
                times.getFirst().p50() / times.getLast().p50(),
                few.p50(),
                few.p99());
    }

    /** Only the slowest counts. */
    private void hostile(int size, HaedapFinder ours) {
        var times =
                Times.of(HostileQueries.typed().toList(), List.of(ours::find)).getFirst();
        report.line(
                "| %d | hostile | %.2f | %.2f, slowest %.2f (goal 500) | | | | | |",
                size, times.p50(), times.p99(), times.slowest());
    }

    /** The beginnings of titles, some of them in the middle of a syllable. */
    private void suggest(int size, HaedapFinder ours, List<Passage> all) {
        var beginnings = IntStream.range(0, ASKED)
                .mapToObj(i -> {
                    var title = all.get((int) (31L * i % size)).title();
                    var keys = KoreanKeyboard.keys(title.substring(0, Math.min(title.length(), 1 + i % 8)));
                    return KoreanKeyboard.typed(keys.substring(0, keys.length() - i % 2));
                })
                .toList();
        var times = Times.of(beginnings, List.of(ours::suggest)).getFirst();
        report.line(
                "| %d | suggestions | %.2f | %.2f (goal 20 up to 10000) | | | | | |", size, times.p50(), times.p99());
    }
}
