package io.haedap.search;

import io.haedap.search.SearchDocuments.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which states of which documents an index holds. */
final class IndexedStamps {

    private IndexedStamps() {}

    /** Those that it holds in another state. */
    static List<Stamp> stale(IndexSearcher searcher, List<Stamp> stamps) throws IOException {
        var stale = new ArrayList<Stamp>();
        for (var stamp : stamps) {
            var held = held(searcher, stamp.key());
            if (stamp.removed() ? held.isPresent() : held.isEmpty() || held.getAsLong() != stamp.stamp()) {
                stale.add(stamp);
            }
        }
        return stale;
    }

    private static OptionalLong held(IndexSearcher searcher, String key) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            int at = find(leaf.reader(), new BytesRef(key));
            if (at != DocIdSetIterator.NO_MORE_DOCS) {
                var stamps = DocValues.getNumeric(leaf.reader(), IndexedDocument.STAMP);
                return OptionalLong.of(stamps.advanceExact(at) ? stamps.longValue() : 0);
            }
        }
        return OptionalLong.empty();
    }

    private static int find(LeafReader reader, BytesRef key) throws IOException {
        var terms = reader.terms(IndexedDocument.KEY);
        var found = terms == null ? null : terms.iterator();
        if (found == null || !found.seekExact(key)) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        var postings = found.postings(null, PostingsEnum.NONE);
        var alive = reader.getLiveDocs();
        int at = postings.nextDoc();
        while (at != DocIdSetIterator.NO_MORE_DOCS && alive != null && !alive.get(at)) {
            at = postings.nextDoc();
        }
        return at;
    }

    /** Up to so many keys after that one, in their order; deleted ones are among them until they are merged away. */
    static List<String> keysAfter(IndexSearcher searcher, @Nullable String last, int limit) throws IOException {
        var keys = new ArrayList<String>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexedDocument.KEY);
        if (terms == null) {
            return keys;
        }
        var all = terms.iterator();
        var from = new BytesRef(last == null ? "" : last + '\0');
        if (all.seekCeil(from) == org.apache.lucene.index.TermsEnum.SeekStatus.END) {
            return keys;
        }
        for (BytesRef key = all.term(); key != null && keys.size() < limit; key = all.next()) {
            keys.add(key.utf8ToString());
        }
        return keys;
    }
}
