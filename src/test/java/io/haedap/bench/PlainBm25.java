package io.haedap.bench;

import io.haedap.bench.QuestionSet.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The yardstick: Lucene as anybody sets it up for Korean, BM25 over the words that nori finds in title and text. */
final class PlainBm25 implements Finder {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer nori = new KoreanAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexSearcher searcher;

    PlainBm25(List<Passage> passages) {
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(nori))) {
                for (var passage : passages) {
                    var document = new Document();
                    document.add(new StringField(ID, passage.id(), Field.Store.YES));
                    document.add(new TextField(TEXT, passage.title() + "\n" + passage.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Found find(String query) {
        var words = new BooleanQuery.Builder();
        for (var word : words(query)) {
            words.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
        }
        try {
            var ids = new ArrayList<String>();
            for (var hit : searcher.search(words.build(), SIZE).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
            return new Found(ids, !ids.isEmpty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The words of a text, each once. */
    LinkedHashSet<String> words(String text) {
        var words = new LinkedHashSet<String>();
        try (var tokens = nori.tokenStream(TEXT, text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
            return words;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many passages hold the word. */
    int frequency(String word) {
        try {
            return searcher.getIndexReader().docFreq(new Term(TEXT, word));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long bytes() {
        try {
            long bytes = 0;
            for (var file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
