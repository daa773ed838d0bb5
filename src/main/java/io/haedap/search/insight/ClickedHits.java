package io.haedap.search.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts at which place the hits stood that readers opened. The place is found by looking again, soon after; what is not found again
 * does not count. Like searches, words count once a minute: the hit that was opened first.
 */
@Component
public class ClickedHits {

    /** A hit further down than this was not shown. */
    static final int LOWEST = 100;

    private static final int MOST_A_TIME = 200;

    /** For so many words at a time the hits are looked for again; the others wait. */
    static final int MOST_WORDS = 20;

    /** Words with the place of the hit. */
    record Place(Wording words, int rank) {}

    /** {@code late} where the words were already tried in vain. */
    private record Waiting(Wording words, Click click, boolean late) {}

    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger room = new AtomicInteger(MOST_A_TIME);
    private final Cache<Wording, Boolean> recent;
    private final SearchIndex index;
    private final ClickCounts counts;
    private List<Waiting> kept = List.of();

    ClickedHits(SearchIndex index, ClickCounts counts, Clock clock) {
        this.index = index;
        this.counts = counts;
        this.recent = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /** Costs next to nothing; of too many at a time some are not counted. */
    public void clicked(Click click) {
        Wording.of(click.words(), click.language())
                .filter(words -> recent.asMap().putIfAbsent(words, true) == null)
                .filter(_ -> room.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                .ifPresent(words -> waiting.add(new Waiting(words, click, false)));
    }

    /**
     * Only words that were asked today are counted, so that nobody brings others in. Another node may not yet have written them: those
     * are tried once more.
     */
    @Scheduled(fixedDelay = 7000)
    public synchronized void write() {
        var taken = new ArrayList<>(kept);
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            taken.add(one);
        }
        kept = List.of();
        try {
            kept = taken.isEmpty() ? taken : counted(taken);
        } catch (DataAccessException | TransactionException away) {
            kept = taken;
            throw away;
        } finally {
            room.set(Math.max(0, MOST_A_TIME - kept.size()));
        }
    }

    /** Answers what is to be tried again. */
    private List<Waiting> counted(List<Waiting> taken) {
        var known = counts.known(taken.stream().map(Waiting::words).toList());
        var again = new ArrayList<Waiting>();
        var found = new TreeMap<Wording, List<Waiting>>();
        for (var one : taken) {
            if (!known.contains(one.words)) {
                if (!one.late) {
                    again.add(new Waiting(one.words, one.click, true));
                }
            } else if (found.size() < MOST_WORDS || found.containsKey(one.words)) {
                found.computeIfAbsent(one.words, _ -> new ArrayList<>()).add(one);
            } else {
                again.add(one);
            }
        }
        var places = found.values().stream().flatMap(this::places).toList();
        if (!places.isEmpty()) {
            counts.add(places);
        }
        return again;
    }

    /** Clicks after the same words; those on what is not found now have no place. */
    private Stream<Place> places(List<Waiting> clicks) {
        var asked = clicks.getFirst().click;
        var hits = index.find(new SearchRequest(
                        asked.words(), SearchTypes.ALL, null, asked.language(), 0, LOWEST, asked.asTyped()))
                .items();
        return clicks.stream()
                .map(one -> new Place(one.words, rank(one.click, hits)))
                .filter(place -> place.rank > 0);
    }

    /** From 1; 0 where it is not among the hits. */
    private static int rank(Click click, List<SearchHit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).type().equals(click.type()) && hits.get(i).id().equals(click.id())) {
                return i + 1;
            }
        }
        return 0;
    }
}
