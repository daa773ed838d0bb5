package io.haedap.bench;

import io.haedap.bench.Finder.Found;
import java.util.List;
import java.util.stream.IntStream;

/** How well one search did: mean reciprocal rank and recall among the first ten, and how often it said that it answers. */
record Score(double mrr, double recall, double answered) {

    static Score of(List<Found> found, List<String> expected) {
        var ranks = IntStream.range(0, found.size())
                .map(i -> found.get(i).rank(expected.get(i)))
                .toArray();
        return new Score(
                IntStream.of(ranks)
                        .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                        .average()
                        .orElse(0),
                share(IntStream.of(ranks).filter(rank -> rank > 0).count(), ranks.length),
                share(found.stream().filter(Found::answered).count(), ranks.length));
    }

    static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
