package io.haedap.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.haedap.search.SearchDocuments.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** A node's index in a directory of its own, which looks only when a test says so. */
final class TestNode implements AutoCloseable {

    private static final int ALL = 100_000;

    private final Audience audience;
    private final SearchDocuments documents;
    final NodeIndex index;
    final IndexFollower follower;

    TestNode(Audience audience, SearchDocuments documents, @Nullable Path home) {
        this.audience = audience;
        this.documents = documents;
        this.index = new NodeIndex(home, documents.origin());
        this.follower = new IndexFollower(audience, documents, index);
    }

    TestNode look() {
        follower.look();
        return this;
    }

    /** As a process that ends in order. */
    @Override
    public void close() throws IOException, InterruptedException {
        follower.stop();
    }

    /** What answers: the states of documents by their keys. */
    Map<String, Long> held() {
        return index.ask(searcher -> {
            var held = new TreeMap<String, Long>();
            for (var found : searcher.search(MatchAllDocsQuery.INSTANCE, ALL).scoreDocs) {
                var leaf = searcher.getIndexReader().leaves().stream()
                        .filter(one -> found.doc >= one.docBase
                                && found.doc < one.docBase + one.reader().maxDoc())
                        .findFirst()
                        .orElseThrow();
                var stamps = DocValues.getNumeric(leaf.reader(), IndexedDocument.STAMP);
                stamps.advanceExact(found.doc - leaf.docBase);
                var document = searcher.storedFields().document(found.doc);
                var key = SearchRow.key(document.get("type"), document.get("id"), document.get("language"));
                assertThat(held.put(key, stamps.longValue())).as("twice " + key).isNull();
            }
            return held;
        });
    }

    /** What stands in PostgreSQL: the states of documents by their keys. */
    Map<String, Long> standing() {
        var standing = new TreeMap<String, Long>();
        documents
                .after(audience, new Stamp("", "", "", 0, false), ALL)
                .forEach(stamp -> standing.put(stamp.key(), stamp.stamp()));
        return standing;
    }

    boolean holds(String key) {
        return index.ask(searcher -> searcher.count(new TermQuery(new Term(IndexedDocument.KEY, key))) == 1);
    }

    String title(String key) {
        return index.ask(searcher -> {
            var found = searcher.search(new TermQuery(new Term(IndexedDocument.KEY, key)), 1);
            Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
            return document.get("title");
        });
    }
}
