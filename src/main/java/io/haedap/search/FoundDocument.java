package io.haedap.search;

import io.haedap.shared.Language;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** A document that an index found, in the state of its stamp. */
record FoundDocument(
        String type,
        String id,
        @Nullable String externalId,
        Language language,
        String title,
        String text,
        String url,
        @Nullable String category,
        @Nullable String scope,
        long stamp,
        float score) {

    static FoundDocument of(IndexSearcher searcher, ScoreDoc found) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        var stamps = DocValues.getNumeric(leaf.reader(), IndexedDocument.STAMP);
        long stamp = stamps.advanceExact(found.doc - leaf.docBase) ? stamps.longValue() : 0;
        return IndexedDocument.found(searcher.storedFields().document(found.doc), stamp, found.score);
    }

    /** The same thing as it is written now. */
    FoundDocument as(SearchRow row) {
        return new FoundDocument(
                type,
                id,
                row.externalId(),
                language,
                row.title(),
                row.text(),
                row.url(),
                row.category(),
                row.scope(),
                row.stamp(),
                score);
    }

    String key() {
        return SearchRow.key(type, id, language.tag());
    }

    SearchHit hit(Snippets snippets) {
        return new SearchHit(type, id, externalId, language, title, url, snippets.of(text), category, score);
    }

    StaffHit staffHit(String snippet) {
        return new StaffHit(type, id, language, title, url, snippet, scope, score);
    }
}
