package io.haedap.bench;

import io.haedap.bench.Finder.Found;
import io.haedap.bench.Queries.Query;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the three searches answered to one class of queries. */
record Answers(QueryClass asked, List<Query> queries, List<Found> ours, List<Found> plain, List<Found> postgres) {

    static Answers of(QueryClass asked, List<Query> queries, Finder ours, Finder plain, Finder postgres) {
        return new Answers(asked, queries, all(queries, ours), all(queries, plain), all(queries, postgres));
    }

    private static List<Found> all(List<Query> queries, Finder finder) {
        return queries.stream().map(query -> finder.find(query.typed())).toList();
    }

    Score score(List<Found> found) {
        return Score.of(found, queries.stream().map(Query::expected).toList());
    }

    /** Where Haedap does worst, those first that the yardstick finds. */
    Stream<Failure> failures() {
        return IntStream.range(0, queries.size())
                .mapToObj(i -> new Failure(queries.get(i), ours.get(i), plain.get(i)))
                .filter(failure -> failure.rank() != 1)
                .sorted(Comparator.comparingDouble(Failure::worth)
                        .thenComparingDouble(failure -> reciprocal(failure.rank()))
                        .thenComparing(failure -> failure.query().typed()));
    }

    /** A query whose answer did not come first. */
    record Failure(Query query, Found ours, Found plain) {

        int rank() {
            return ours.rank(query.expected());
        }

        int plainRank() {
            return plain.rank(query.expected());
        }

        private double worth() {
            return reciprocal(rank()) - reciprocal(plainRank());
        }
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : 1.0 / rank;
    }
}
