package io.haedap.search.insight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts at which place the hits stood that readers opened. The place is found by looking again, soon after; what is not found again
 * does not count. Like searches, words count once a minute: the hit that was opened first.
 */
@Component
public class ClickedHits {

    /** A hit further down than this was not shown. */
    static final int LOWEST = 100;

    private static final int MOST_A_TIME = 200;

    /** Words with the place of the hit; {@code late} where they were already tried in vain. */
    record Place(Wording words, int rank, boolean late) {}

    private record Waiting(Wording words, Click click) {}

    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger room = new AtomicInteger(MOST_A_TIME);
    private final Cache<Wording, Boolean> recent;
    private final SearchIndex index;
    private final ClickCounts counts;
    private List<Place> late = List.of();

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
                .ifPresent(words -> waiting.add(new Waiting(words, click)));
    }

    /**
     * Only words that were asked today are counted, so that nobody brings others in. Another node may not yet have written them: those
     * are tried once more.
     */
    @Scheduled(fixedDelay = 7000)
    public synchronized void write() {
        var places = new ArrayList<Place>(late);
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            int rank = rank(one);
            if (rank > 0) {
                places.add(new Place(one.words, rank, false));
            }
        }
        room.set(MOST_A_TIME);
        late = List.of();
        if (!places.isEmpty()) {
            places.sort(Comparator.comparing(Place::words));
            var unknown = counts.add(places);
            late = places.stream()
                    .filter(place -> !place.late && unknown.contains(place.words))
                    .map(place -> new Place(place.words, place.rank, true))
                    .toList();
        }
    }

    /** From 1; 0 where it is not among what is found now. */
    private int rank(Waiting one) {
        var click = one.click;
        var hits = index.find(new SearchRequest(
                        click.words(), SearchTypes.ALL, null, click.language(), 0, LOWEST, click.asTyped()))
                .items();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).type().equals(click.type()) && hits.get(i).id().equals(click.id())) {
                return i + 1;
            }
        }
        return 0;
    }
}
