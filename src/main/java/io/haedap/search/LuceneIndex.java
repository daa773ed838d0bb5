package io.haedap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/** The node's index in memory: Korean by nori, English by stems. Anything in it can be rebuilt at any time. */
@Component
class LuceneIndex {

    static final String TOPIC = "search";
    static final String KEY = "key";
    static final String TYPE = "type";
    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String URL = "url";
    static final String CATEGORY = "category";
    static final String EXTERNAL_ID = "externalId";
    /** The title in lower case without blanks, for suggestions. */
    static final String PLAIN_TITLE = "plainTitle";

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            new KeywordAnalyzer(),
            Map.of(
                    title("ko"), new KoreanAnalyzer(),
                    tags("ko"), new KoreanAnalyzer(),
                    body("ko"), new KoreanAnalyzer(),
                    title("en"), new EnglishAnalyzer(),
                    tags("en"), new EnglishAnalyzer(),
                    body("en"), new EnglishAnalyzer()));
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneIndex() throws IOException {
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        this.searchers = new SearcherManager(writer, null);
        // the dictionary is read by the first use: now, not while somebody waits
        SearchQuery.words(analyzer, body("ko"), TITLE);
    }

    static String title(String language) {
        return "title." + language;
    }

    static String tags(String language) {
        return "tags." + language;
    }

    static String body(String language) {
        return "body." + language;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** A question to the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void apply(List<SearchDocuments.Change> changes) {
        try {
            for (var change : changes) {
                var document = change.document();
                var key = new Term(
                        KEY,
                        key(document.type(), document.id(), document.language().tag()));
                if (change.removed()) {
                    writer.deleteDocuments(key);
                } else {
                    writer.updateDocument(key, indexed(key.text(), document));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Synonyms count as much as tags: a person put both there. */
    private static String words(SearchDocument from) {
        return String.join("\n", from.tags()) + "\n" + String.join("\n", from.synonyms());
    }

    static String key(String type, String id, String language) {
        return type + ":" + id + ":" + language;
    }

    private static Document indexed(String key, SearchDocument from) {
        var language = from.language().tag();
        var text = io.haedap.shared.Markdown.text(from.body());
        var document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new StringField(TYPE, from.type(), Field.Store.YES));
        document.add(new StringField(ID, from.id(), Field.Store.YES));
        document.add(new StringField(LANGUAGE, language, Field.Store.YES));
        document.add(new TextField(title(language), from.title(), Field.Store.NO));
        document.add(new TextField(tags(language), words(from), Field.Store.NO));
        document.add(new TextField(body(language), text, Field.Store.NO));
        document.add(new StringField(
                PLAIN_TITLE, from.title().toLowerCase(Locale.ROOT).replaceAll("\\s+", ""), Field.Store.NO));
        document.add(new StoredField(TITLE, from.title()));
        document.add(new StoredField(TEXT, text));
        document.add(new StoredField(URL, from.url()));
        var category = from.category();
        if (category != null) {
            document.add(new StoredField(CATEGORY, category));
        }
        var externalId = from.externalId();
        if (externalId != null) {
            document.add(new StoredField(EXTERNAL_ID, externalId));
        }
        return document;
    }
}
