package io.haedap.search;

import io.haedap.search.text.Hangul;
import io.haedap.search.text.Keyboard;
import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Search by words, syllables and letters; every hit is checked against PostgreSQL before it is shown, as long as that answers. */
@Service
class LuceneSearch implements SearchIndex {

    /** So much more of a correction has to be met than of what was typed. */
    /** So many of the first stage are put in order by the second. */
    private static final int WEIGHED = 200;

    private static final double CLEARLY = 0.2;

    /** Titles that were withdrawn a moment ago, and titles that are alike, are made up for. */
    private static final int SPARE = 4;

    private final NodeIndex index;
    private final SearchDocuments documents;
    private final DatabasePulse pulse;

    LuceneSearch(NodeIndexes indexes, SearchDocuments documents, DatabasePulse pulse) {
        this.index = indexes.of(Audience.PUBLIC);
        this.documents = documents;
        this.pulse = pulse;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String type, String id, List<SearchDocument> found) {
        putAll(type, Map.of(id, found));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(String type, Map<String, List<SearchDocument>> found) {
        documents.putAll(
                Audience.PUBLIC,
                type,
                found.entrySet().parallelStream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().stream()
                                        .map(SearchRow::of)
                                        .toList())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String type, String id) {
        putAll(type, Map.of(id, List.of()));
    }

    @Override
    public boolean isReady() {
        return index.isReady();
    }

    /** What one reading of the words finds, best first. */
    private record Reading(Ranking ranking, AskedTerms terms, Query listed, TopDocs top, double coverage) {

        /** It holds more words that documents have, and the best document more of it. Initials that happen to fit are no words. */
        boolean isBetterThan(Reading other) {
            return top.scoreDocs.length > 0
                    && terms.knownWords() > other.terms.knownWords()
                    && (coverage > other.coverage || coverage == 1 && other.terms.knownWords() == 0);
        }

        boolean isAnswered() {
            return top.scoreDocs.length > 0 && terms.isAnswered(coverage);
        }
    }

    @Override
    public SearchResult find(SearchRequest request) {
        var typed = new Ranking(SearchQuery.tidy(request.typed()), request.language());
        if (typed.isEmpty() || request.types().isEmpty() || request.size() < 1) {
            return SearchResult.nothing();
        }
        return index.ask(searcher -> {
            var wanted = wanted(request);
            var asTyped = read(searcher, typed, wanted, request);
            var best = request.asTyped() ? asTyped : better(searcher, asTyped, wanted, request);
            var snippets = new Snippets(searcher.getIndexReader(), best.ranking());
            var hits = new ArrayList<SearchHit>();
            for (int i = request.skip(); i < best.top().scoreDocs.length; i++) {
                var found = best.top().scoreDocs[i];
                var document = searcher.storedFields().document(found.doc);
                hits.add(IndexedDocument.hit(document, snippets.of(IndexedDocument.text(document)), found.score));
            }
            var counted =
                    Facets.count(searcher, best.listed(), request.language(), request.types(), request.category());
            var standing = standing(hits);
            long total = Math.max(standing.size(), counted.total() - (hits.size() - standing.size()));
            return new SearchResult(
                    standing,
                    total,
                    !standing.isEmpty() && best.isAnswered(),
                    best == asTyped ? null : best.ranking().text(),
                    counted.types(),
                    counted.categories());
        });
    }

    /**
     * In two stages: the parts of a question that few documents have find the best, and the rest of it puts these in order. Where that
     * finds no answer, or nothing but initials were typed, everything is asked of every document.
     */
    private static Reading read(IndexSearcher searcher, Ranking ranking, Query wanted, SearchRequest request)
            throws IOException {
        var terms = ranking.in(searcher);
        int size = request.skip() + request.size();
        if (!terms.isOfInitials()) {
            var listed = terms.listedBesideAnAnswer();
            var first = searcher.search(all(terms.quickScore(), listed, wanted), Math.max(size, WEIGHED));
            var top = Kinds.weighed(
                    searcher,
                    QueryRescorer.rescore(searcher, first, terms.slowScore(), 1, first.scoreDocs.length),
                    size);
            var coverage = coverage(searcher, terms, top);
            if (terms.isAnswered(coverage)) {
                return new Reading(ranking, terms, listed, top, coverage);
            }
        }
        var listed = terms.listed();
        var top = searcher.search(all(terms.score(), listed, wanted), size);
        return new Reading(ranking, terms, listed, top, coverage(searcher, terms, top));
    }

    private static Query all(Query score, Query... filters) {
        var query = new BooleanQuery.Builder().add(score, Occur.MUST);
        for (var filter : filters) {
            query.add(filter, Occur.FILTER);
        }
        return query.build();
    }

    private static double coverage(IndexSearcher searcher, AskedTerms terms, TopDocs top) throws IOException {
        return top.scoreDocs.length == 0 ? 0 : terms.coverage(searcher, top.scoreDocs[0].doc);
    }

    /** What the other keyboard layout would have typed, or words that are spelt right, where that finds more of itself. */
    private static Reading better(IndexSearcher searcher, Reading asTyped, Query wanted, SearchRequest request)
            throws IOException {
        var typed = asTyped.ranking().text();
        if (asTyped.isAnswered() && Hangul.isWhole(typed)) {
            return asTyped;
        }
        var other = Keyboard.other(typed);
        if (other.isPresent()) {
            var reading = read(searcher, new Ranking(other.get(), request.language()), wanted, request);
            if (reading.isBetterThan(asTyped)) {
                return reading;
            }
        }
        if (asTyped.isAnswered()) {
            return asTyped;
        }
        var spelt = Spelling.corrected(searcher.getIndexReader(), typed, request.language());
        if (spelt.isEmpty()) {
            return asTyped;
        }
        var reading = read(searcher, new Ranking(spelt.get(), request.language()), wanted, request);
        return reading.isAnswered() && reading.coverage() >= asTyped.coverage() + CLEARLY ? reading : asTyped;
    }

    private static Query wanted(SearchRequest request) {
        var query = new BooleanQuery.Builder()
                .add(
                        new TermInSetQuery(
                                IndexedDocument.TYPE,
                                request.types().stream().map(BytesRef::new).toList()),
                        Occur.MUST)
                .add(
                        new TermQuery(new Term(
                                IndexedDocument.LANGUAGE, request.language().tag())),
                        Occur.MUST);
        var category = request.category();
        if (category != null) {
            query.add(new TermQuery(new Term(IndexedDocument.CATEGORY, category)), Occur.MUST);
        }
        return query.build();
    }

    @Override
    public List<Suggestion> suggest(String beginning, Language language, int size) {
        var typed = SearchQuery.tidy(beginning);
        if (TitleSearch.isEmpty(typed) || size < 1) {
            return List.of();
        }
        var found = titles(TitleSearch.beginning(typed, language), language, size);
        var other = found.isEmpty() ? Keyboard.other(typed) : Optional.<String>empty();
        if (other.isPresent() && !TitleSearch.isEmpty(other.get())) {
            found = titles(TitleSearch.beginning(other.get(), language), language, size);
        }
        var alike = found.isEmpty() ? TitleSearch.alike(typed) : null;
        return alike == null ? found : titles(alike, language, size);
    }

    private List<Suggestion> titles(Query beginning, Language language, int size) {
        var query = new BooleanQuery.Builder()
                .add(beginning, Occur.MUST)
                .add(new TermQuery(new Term(IndexedDocument.LANGUAGE, language.tag())), Occur.FILTER)
                .build();
        var hits = index.ask(searcher -> {
            var found = new ArrayList<SearchHit>();
            for (var one : searcher.search(query, size + SPARE, TitleSearch.ORDER).scoreDocs) {
                found.add(IndexedDocument.hit(searcher.storedFields().document(one.doc), "", 0));
            }
            return found;
        });
        var titles = new LinkedHashMap<String, Suggestion>();
        for (var hit : standing(hits)) {
            titles.putIfAbsent(hit.title(), Suggestion.title(hit.title(), hit.url()));
        }
        return titles.values().stream().limit(size).toList();
    }

    private List<SearchHit> standing(List<SearchHit> hits) {
        if (hits.isEmpty() || pulse.isAway()) {
            return List.copyOf(hits);
        }
        var standing = documents.standing(hits);
        return hits.stream()
                .filter(hit -> standing.contains(
                        SearchRow.key(hit.type(), hit.id(), hit.language().tag())))
                .toList();
    }
}
