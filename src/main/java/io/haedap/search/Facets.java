package io.haedap.search;

import io.haedap.shared.Language;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** How many are listed, by kind and by category; each narrowing leaves its own counts alone. */
record Facets(long total, Map<String, Long> types, Map<String, Long> categories) {

    static Facets count(
            IndexSearcher searcher, Query listed, Language language, Set<String> types, @Nullable String category)
            throws IOException {
        var query = new BooleanQuery.Builder()
                .add(listed, Occur.FILTER)
                .add(new TermQuery(new Term(IndexedDocument.LANGUAGE, language.tag())), Occur.FILTER)
                .build();
        return count(searcher, query, types, category);
    }

    /** Of everything that query finds. */
    static Facets count(IndexSearcher searcher, Query wanted, Set<String> types, @Nullable String category)
            throws IOException {
        var counter = new Counter(types, category);
        searcher.search(wanted, new org.apache.lucene.search.CollectorManager<Counter, Counter>() {
            @Override
            public Counter newCollector() {
                return counter;
            }

            @Override
            public Counter reduce(java.util.Collection<Counter> counters) {
                return counter;
            }
        });
        return new Facets(counter.total, counter.byType, counter.byCategory);
    }

    private static final class Counter extends SimpleCollector {

        private final Set<String> types;
        private final @Nullable String category;
        private final Map<String, Long> byType = new TreeMap<>();
        private final Map<String, Long> byCategory = new TreeMap<>();
        private long total;
        private Ordinals typeOf = Ordinals.NONE;
        private Ordinals categoryOf = Ordinals.NONE;

        Counter(Set<String> types, @Nullable String category) {
            this.types = types;
            this.category = category;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            typeOf = Ordinals.of(leaf, IndexedDocument.TYPE, types::contains);
            categoryOf =
                    Ordinals.of(leaf, IndexedDocument.CATEGORY, placed -> category == null || category.equals(placed));
        }

        @Override
        public void collect(int document) throws IOException {
            int type = typeOf.at(document);
            int placed = categoryOf.at(document);
            boolean ofType = typeOf.isWanted(type, false);
            boolean inCategory = categoryOf.isWanted(placed, category == null);
            total += ofType && inCategory ? 1 : 0;
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
