package io.haedap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * Readers look for what helps now: an entry comes before a notice, and both before what was once disturbed, when they fit alike. An
 * outage that is on is shown before all hits anyway.
 */
final class Kinds {

    private static final Map<String, Float> WEIGHT = Map.of(SearchDocument.NOTICE, 0.9f, SearchDocument.INCIDENT, 0.7f);

    private Kinds() {}

    /** The best so many of them by their weight. */
    static TopDocs weighed(IndexSearcher searcher, TopDocs found, int size) throws IOException {
        var weighed = new ScoreDoc[found.scoreDocs.length];
        for (int i = 0; i < weighed.length; i++) {
            var hit = found.scoreDocs[i];
            weighed[i] = new ScoreDoc(hit.doc, hit.score * WEIGHT.getOrDefault(type(searcher, hit.doc), 1f));
        }
        Arrays.sort(weighed, Comparator.comparing((ScoreDoc hit) -> -hit.score).thenComparing(hit -> hit.doc));
        return new TopDocs(found.totalHits, Arrays.copyOf(weighed, Math.min(size, weighed.length)));
    }

    private static String type(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var types = DocValues.getSorted(leaf.reader(), IndexedDocument.TYPE);
        return types.advanceExact(document - leaf.docBase)
                ? types.lookupOrd(types.ordValue()).utf8ToString()
                : "";
    }
}
