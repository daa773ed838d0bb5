package io.haedap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
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
        var fields = searcher.storedFields();
        var weighed = new ScoreDoc[found.scoreDocs.length];
        for (int i = 0; i < weighed.length; i++) {
            var hit = found.scoreDocs[i];
            var type = fields.document(hit.doc, Set.of(IndexedDocument.TYPE)).get(IndexedDocument.TYPE);
            weighed[i] = new ScoreDoc(hit.doc, hit.score * WEIGHT.getOrDefault(type, 1f));
        }
        Arrays.sort(weighed, Comparator.comparing((ScoreDoc hit) -> -hit.score).thenComparing(hit -> hit.doc));
        return new TopDocs(found.totalHits, Arrays.copyOf(weighed, Math.min(size, weighed.length)));
    }
}
