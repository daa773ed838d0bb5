package io.haedap.search;

import io.haedap.shared.Language;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        private @Nullable SortedDocValues typeOf;
        private @Nullable SortedDocValues categoryOf;

        Counter(Set<String> types, @Nullable String category) {
            this.types = types;
            this.category = category;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            typeOf = DocValues.getSorted(leaf.reader(), IndexedDocument.TYPE);
            categoryOf = DocValues.getSorted(leaf.reader(), IndexedDocument.CATEGORY);
        }

        @Override
        public void collect(int document) throws IOException {
            var type = value(typeOf, document);
            var placed = value(categoryOf, document);
            boolean ofType = type != null && types.contains(type);
            boolean inCategory = category == null || category.equals(placed);
            total += ofType && inCategory ? 1 : 0;
            if (inCategory && type != null) {
                byType.merge(type, 1L, Long::sum);
            }
            if (ofType && placed != null) {
                byCategory.merge(placed, 1L, Long::sum);
            }
        }

        private static @Nullable String value(@Nullable SortedDocValues values, int document) throws IOException {
            return values != null && values.advanceExact(document)
                    ? values.lookupOrd(values.ordValue()).utf8ToString()
                    : null;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
