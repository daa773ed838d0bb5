package io.haedap.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What meets a question, found once: counted by kind and by category, where each narrowing leaves its own counts alone, and ready to
 * be ranked.
 */
record Listing(long total, Map<String, Long> types, Map<String, Long> categories, Query query) {

    /** Of everything that meets it, what is of those types and, unless it is null, in that category. */
    static Listing of(IndexSearcher searcher, Query met, Set<String> types, @Nullable String category)
            throws IOException {
        var counter = new Counter(types, category);
        searcher.search(met, new CollectorManager<Counter, Counter>() {
            @Override
            public Counter newCollector() {
                return counter;
            }

            @Override
            public Counter reduce(Collection<Counter> counters) {
                return counter;
            }
        });
        return new Listing(counter.total, counter.byType, counter.byCategory, new Found(counter.found));
    }

    private static final class Counter extends SimpleCollector {

        private final Set<String> types;
        private final @Nullable String category;
        private final Map<String, Long> byType = new TreeMap<>();
        private final Map<String, Long> byCategory = new TreeMap<>();
        private final Map<Object, FixedBitSet> found = new HashMap<>();
        private long total;
        private Ordinals typeOf = Ordinals.NONE;
        private Ordinals categoryOf = Ordinals.NONE;
        private FixedBitSet foundHere = new FixedBitSet(0);

        Counter(Set<String> types, @Nullable String category) {
            this.types = types;
            this.category = category;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            typeOf = Ordinals.of(leaf, IndexedDocument.TYPE, types::contains);
            categoryOf =
                    Ordinals.of(leaf, IndexedDocument.CATEGORY, placed -> category == null || category.equals(placed));
            foundHere = new FixedBitSet(leaf.reader().maxDoc());
            found.put(leaf.id(), foundHere);
        }

        @Override
        public void collect(int document) throws IOException {
            int type = typeOf.at(document);
            int placed = categoryOf.at(document);
            boolean ofType = typeOf.isWanted(type, false);
            boolean inCategory = categoryOf.isWanted(placed, category == null);
            if (ofType && inCategory) {
                total++;
                foundHere.set(document);
            }
            if (inCategory) {
                typeOf.count(type);
            }
            if (ofType) {
                categoryOf.count(placed);
            }
        }

        @Override
        public void finish() throws IOException {
            typeOf.addTo(byType);
            categoryOf.addTo(byCategory);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Documents that are known already, by segment. */
    private static final class Found extends Query {

        private final Map<Object, FixedBitSet> segments;

        Found(Map<Object, FixedBitSet> segments) {
            this.segments = segments;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                    var found = segments.get(leaf.id());
                    return found == null
                            ? null
                            : ConstantScoreScorerSupplier.fromIterator(
                                    new BitSetIterator(found, found.cardinality()),
                                    score(),
                                    mode,
                                    leaf.reader().maxDoc());
                }

                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false;
                }
            };
        }

        @Override
        public String toString(String field) {
            return "found";
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** The values of one field in one segment, by number: names are looked up once, not for each document. */
    private record Ordinals(SortedDocValues values, boolean[] wanted, long[] counts) {

        static final Ordinals NONE = new Ordinals(DocValues.emptySorted(), new boolean[0], new long[0]);

        static Ordinals of(LeafReaderContext leaf, String field, Predicate<String> wanted) throws IOException {
            var values = DocValues.getSorted(leaf.reader(), field);
            var named = new boolean[values.getValueCount()];
            for (int i = 0; i < named.length; i++) {
                named[i] = wanted.test(values.lookupOrd(i).utf8ToString());
            }
            return new Ordinals(values, named, new long[named.length]);
        }

        /** Its number in the segment; -1 where it has none. */
        int at(int document) throws IOException {
            return values.advanceExact(document) ? values.ordValue() : -1;
        }

        boolean isWanted(int value, boolean without) {
            return value < 0 ? without : wanted[value];
        }

        void count(int value) {
            if (value >= 0) {
                counts[value]++;
            }
        }

        void addTo(Map<String, Long> all) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    all.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
                }
            }
        }
    }
}
