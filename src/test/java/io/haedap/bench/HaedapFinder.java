package io.haedap.bench;

import io.haedap.bench.QuestionSet.Passage;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.search.Suggestion;
import io.haedap.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.transaction.support.TransactionTemplate;

/** Haedap as features and readers meet it: documents are put in a transaction, found after its commit. */
final class HaedapFinder implements Finder {

    private static final Set<String> TYPES = Set.of(SearchDocument.FAQ);
    private static final int AT_ONCE = 1000;
    private static final AtomicInteger MARKS = new AtomicInteger();

    private final SearchIndex search;
    private final TransactionTemplate transaction;

    HaedapFinder(SearchIndex search, TransactionTemplate transaction) {
        this.search = search;
        this.transaction = transaction;
    }

    @Override
    public Found find(String query) {
        var result = search.find(query, TYPES, Language.KO, SIZE);
        return new Found(result.items().stream().map(SearchHit::id).toList(), result.answered());
    }

    List<Suggestion> suggest(String beginning) {
        return search.suggest(beginning, Language.KO, SIZE);
    }

    /** Comes back when all can be found; answers how many milliseconds after the last commit that was. */
    double put(List<Passage> passages) {
        for (int from = 0; from < passages.size(); from += AT_ONCE) {
            var some = passages.subList(from, Math.min(from + AT_ONCE, passages.size()));
            transaction.executeWithoutResult(_ -> search.putAll(
                    SearchDocument.FAQ,
                    some.stream().map(HaedapFinder::document).collect(Collectors.toMap(SearchDocument::id, List::of))));
        }
        var committed = System.nanoTime();
        untilApplied();
        return Times.since(committed);
    }

    void remove(List<Passage> passages) {
        transaction.executeWithoutResult(_ -> search.putAll(
                SearchDocument.FAQ,
                passages.stream().map(Passage::id).collect(Collectors.toMap(Function.identity(), _ -> List.of()))));
        untilApplied();
    }

    /** The index follows commits in their order, a batch at a time: once a second mark is found, the batch of the first is whole. */
    private void untilApplied() {
        mark();
        mark();
    }

    private void mark() {
        var name = "mark" + MARKS.incrementAndGet() + "end";
        var mark = document(new Passage(name, name, ""));
        transaction.executeWithoutResult(_ -> search.putAll(SearchDocument.FAQ, Map.of(name, List.of(mark))));
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> find(name).ids().contains(name));
        transaction.executeWithoutResult(_ -> search.remove(SearchDocument.FAQ, name));
    }

    private static SearchDocument document(Passage passage) {
        return new SearchDocument(
                SearchDocument.FAQ,
                passage.id(),
                Language.KO,
                null,
                passage.title(),
                passage.text(),
                List.of(),
                null,
                "/faq/" + passage.id());
    }
}
