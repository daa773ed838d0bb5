package io.haedap.search;

import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Search by BM25 over words; every hit is checked against PostgreSQL before it is shown, as long as that answers. */
@Service
class LuceneSearch implements SearchIndex {

    /** A best hit with at least this part of the words asked for counts as an answer. */
    private static final double ANSWERED = 0.6;

    private final LuceneIndex index;
    private final SearchDocuments documents;
    private final DatabasePulse pulse;

    LuceneSearch(LuceneIndex index, SearchDocuments documents, DatabasePulse pulse) {
        this.index = index;
        this.documents = documents;
        this.pulse = pulse;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String type, String id, List<SearchDocument> found) {
        documents.putAll(type, Map.of(id, found));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(String type, Map<String, List<SearchDocument>> found) {
        documents.putAll(type, found);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String type, String id) {
        documents.putAll(type, Map.of(id, List.of()));
    }

    @Override
    public SearchResult find(SearchRequest request) {
        var types = request.types();
        var size = request.size();
        var tag = request.language().tag();
        var words = SearchQuery.words(index.analyzer(), LuceneIndex.body(tag), SearchQuery.tidy(request.typed()));
        if (words.isEmpty() || types.isEmpty() || size < 1) {
            return SearchResult.nothing();
        }
        var query = SearchQuery.of(words, tag, types);
        return index.ask(searcher -> {
            var top = searcher.search(query, size);
            var hits = new ArrayList<SearchHit>();
            var answered = top.scoreDocs.length > 0 && share(searcher, words, tag, top.scoreDocs[0].doc) >= ANSWERED;
            for (var found : top.scoreDocs) {
                var document = searcher.storedFields().document(found.doc);
                hits.add(hit(document, snippet(words, LuceneIndex.body(tag), document), found.score));
            }
            var standing = standing(hits);
            var total = Math.max(standing.size(), top.totalHits.value() - (hits.size() - standing.size()));
            return new SearchResult(standing, total, answered && !standing.isEmpty(), null, Map.of(), Map.of());
        });
    }

    @Override
    public List<String> suggest(String beginning, Language language, int size) {
        var plain = SearchQuery.tidy(beginning).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (plain.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder()
                .add(
                        new WildcardQuery(new Term(LuceneIndex.PLAIN_TITLE, "*" + QueryParserBase.escape(plain) + "*")),
                        BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(LuceneIndex.LANGUAGE, language.tag())), BooleanClause.Occur.FILTER)
                .build();
        return index.ask(searcher -> {
            var hits = new ArrayList<SearchHit>();
            for (var found : searcher.search(query, size).scoreDocs) {
                hits.add(hit(searcher.storedFields().document(found.doc), "", found.score));
            }
            return List.copyOf(new LinkedHashSet<>(
                    standing(hits).stream().map(SearchHit::title).toList()));
        });
    }

    private List<SearchHit> standing(List<SearchHit> hits) {
        if (hits.isEmpty() || pulse.isAway()) {
            return List.copyOf(hits);
        }
        var standing = documents.standing(hits);
        return hits.stream()
                .filter(hit -> standing.contains(
                        LuceneIndex.key(hit.type(), hit.id(), hit.language().tag())))
                .toList();
    }

    private static double share(IndexSearcher searcher, List<String> words, String language, int document)
            throws IOException {
        var met = 0;
        for (var word : words) {
            var one = SearchQuery.of(
                    List.of(word),
                    language,
                    Set.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT));
            met += searcher.explain(one, document).isMatch() ? 1 : 0;
        }
        return (double) met / words.size();
    }

    private String snippet(List<String> words, String field, Document document) {
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(index.analyzer())
                .withFormatter(new DefaultPassageFormatter("\u0002", "\u0003", " … ", false))
                .build();
        var text = document.get(LuceneIndex.TEXT);
        try {
            var snippet = highlighter.highlightWithoutSearcher(field, SearchQuery.in(field, words), text, 2);
            return io.haedap.shared.PlainText.shorten(snippet == null ? text : joined(snippet.toString()), 320);
        } catch (IOException failed) {
            return io.haedap.shared.PlainText.shorten(text, 160);
        }
    }

    /** nori takes compounds apart: parts that touch are marked as one. */
    private static String joined(String marked) {
        return marked.replace("\u0003\u0002", "");
    }

    private static SearchHit hit(Document document, String snippet, float score) {
        @Nullable String externalId = document.get(LuceneIndex.EXTERNAL_ID);
        @Nullable String category = document.get(LuceneIndex.CATEGORY);
        return new SearchHit(
                document.get(LuceneIndex.TYPE),
                document.get(LuceneIndex.ID),
                externalId,
                Language.ofTag(document.get(LuceneIndex.LANGUAGE)),
                document.get(LuceneIndex.TITLE),
                document.get(LuceneIndex.URL),
                snippet,
                category,
                score);
    }
}
