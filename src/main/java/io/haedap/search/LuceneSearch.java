package io.haedap.search;

import io.haedap.search.text.Hangul;
import io.haedap.search.text.Keyboard;
import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Search by words, syllables and letters; every hit is checked against PostgreSQL before it is shown. */
@Service
class LuceneSearch implements SearchIndex {

    /** So many of the first stage are put in order by the second. */
    private static final int WEIGHED = 200;

    /** So much more of a correction has to be met than of what was typed. */
    private static final double CLEARLY = 0.2;

    /** Titles that were withdrawn a moment ago, and titles that are alike, are made up for. */
    private static final int SPARE = 4;

    private final NodeIndex index;
    private final SearchDocuments documents;
    private final PreparedDocuments prepared;
    private final DatabasePulse pulse;

    LuceneSearch(NodeIndexes indexes, SearchDocuments documents, PreparedDocuments prepared, DatabasePulse pulse) {
        this.index = indexes.of(Audience.PUBLIC);
        this.documents = documents;
        this.prepared = prepared;
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
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(String type, Map<Edition, List<SearchDocument>> found) {
        prepared.put(
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
    public void unprepare(String type, Collection<String> ids) {
        prepared.forget(type, ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> putPrepared(String type, Collection<Edition> due) {
        return prepared.release(type, due);
    }

    @Override
    public boolean isReady() {
        return index.isReady();
    }

    /** What one reading of the words finds, best first. */
    private record Reading(Ranking ranking, AskedTerms terms, Listing listing, TopDocs top, double coverage) {

        /** The best document has more of it. Initials that happen to fit are no words. */
        boolean isBetterThan(Reading other) {
            return top.scoreDocs.length > 0
                    && (coverage > other.coverage || coverage == 1 && other.terms.knownWords() == 0);
        }

        boolean isAnswered() {
            return top.scoreDocs.length > 0 && terms.isAnswered(coverage);
        }
    }

    @Override
    public SearchResult find(SearchRequest request) {
        var typed = new Ranking(SearchQuery.tidy(request.typed()), request.language());
        refuseUnchecked();
        if (typed.isEmpty() || request.types().isEmpty() || request.size() < 1) {
            return SearchResult.nothing();
        }
        return index.ask(searcher -> {
            var asTyped = read(searcher, typed.in(searcher), typed, request);
            var best = request.asTyped() ? asTyped : better(searcher, asTyped, request);
            var snippets = new Snippets(searcher.getIndexReader(), best.ranking());
            var found = new ArrayList<FoundDocument>();
            for (int i = request.skip(); i < best.top().scoreDocs.length; i++) {
                found.add(FoundDocument.of(searcher, best.top().scoreDocs[i]));
            }
            var hits = documents.current(Audience.PUBLIC, found).stream()
                    .map(document -> document.hit(snippets))
                    .toList();
            var listing = best.listing();
            return new SearchResult(
                    hits,
                    Math.max(hits.size(), listing.total() - (found.size() - hits.size())),
                    !hits.isEmpty() && best.isAnswered(),
                    best == asTyped ? null : best.ranking().text(),
                    listing.types(),
                    listing.categories());
        });
    }

    /**
     * In two stages: the parts of a question that few documents have find the best, and the rest of it puts these in order. Where that
     * finds no answer, or nothing but initials were typed, everything is asked of every document, and words that are like those typed.
     */
    private static Reading read(IndexSearcher searcher, AskedTerms terms, Ranking ranking, SearchRequest request)
            throws IOException {
        int size = request.skip() + request.size();
        if (!terms.isOfInitials()) {
            var listing = listing(searcher, terms.listedBesideAnAnswer(), request);
            var first = searcher.search(of(listing, terms.quickScore()), Math.max(size, WEIGHED));
            var top = Kinds.weighed(
                    searcher,
                    QueryRescorer.rescore(searcher, first, terms.slowScore(), 1, first.scoreDocs.length),
                    size);
            var coverage = coverage(searcher, terms, top);
            if (terms.isAnswered(coverage)) {
                return new Reading(ranking, terms, listing, top, coverage);
            }
        }
        var listing = listing(searcher, terms.listed(), request);
        var score = new BooleanQuery.Builder().add(terms.score(), Occur.SHOULD);
        Spelling.near(ranking).forEach(near -> score.add(near, Occur.SHOULD));
        var top = searcher.search(of(listing, score.build()), size);
        return new Reading(ranking, terms, listing, top, coverage(searcher, terms, top));
    }

    private static Listing listing(IndexSearcher searcher, Query met, SearchRequest request) throws IOException {
        var inLanguage = new BooleanQuery.Builder()
                .add(met, Occur.FILTER)
                .add(language(request.language()), Occur.FILTER)
                .build();
        return Listing.of(searcher, inLanguage, request.types(), request.category());
    }

    private static Query language(Language language) {
        return new TermQuery(new Term(IndexedDocument.LANGUAGE, language.tag()));
    }

    private static Query of(Listing listing, Query score) {
        return new BooleanQuery.Builder()
                .add(score, Occur.MUST)
                .add(listing.query(), Occur.FILTER)
                .build();
    }

    private static double coverage(IndexSearcher searcher, AskedTerms terms, TopDocs top) throws IOException {
        return top.scoreDocs.length == 0 ? 0 : terms.coverage(searcher, top.scoreDocs[0].doc);
    }

    /** What the other keyboard layout would have typed, or words that are spelt right, where that finds more of itself. */
    private static Reading better(IndexSearcher searcher, Reading asTyped, SearchRequest request) throws IOException {
        var typed = asTyped.ranking().text();
        if (asTyped.isAnswered() && Hangul.isWhole(typed)) {
            return asTyped;
        }
        var other = Keyboard.other(typed);
        if (other.isPresent()) {
            var ranking = new Ranking(other.get(), request.language());
            var terms = ranking.in(searcher);
            if (terms.knownShare() > asTyped.terms().knownShare()) {
                var reading = read(searcher, terms, ranking, request);
                if (reading.isBetterThan(asTyped)) {
                    return reading;
                }
            }
        }
        if (asTyped.isAnswered()) {
            return asTyped;
        }
        var spelt = Spelling.corrected(searcher.getIndexReader(), typed, request.language());
        if (spelt.isEmpty()) {
            return asTyped;
        }
        var ranking = new Ranking(spelt.get(), request.language());
        var reading = read(searcher, ranking.in(searcher), ranking, request);
        return reading.isAnswered() && reading.coverage() >= asTyped.coverage() + CLEARLY ? reading : asTyped;
    }

    @Override
    public List<Suggestion> suggest(String beginning, Language language, int size) {
        var typed = SearchQuery.tidy(beginning);
        refuseUnchecked();
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
                .add(language(language), Occur.FILTER)
                .build();
        var found = index.ask(searcher -> {
            var some = new ArrayList<FoundDocument>();
            for (var one : searcher.search(query, size + SPARE, TitleSearch.ORDER).scoreDocs) {
                some.add(FoundDocument.of(searcher, one));
            }
            return some;
        });
        var titles = new LinkedHashMap<String, Suggestion>();
        for (var document : documents.current(Audience.PUBLIC, found)) {
            titles.putIfAbsent(document.title(), Suggestion.title(document.title(), document.url()));
        }
        return titles.values().stream().limit(size).toList();
    }

    /** What was withdrawn on another node is not to be shown: without the database nobody can tell. */
    private void refuseUnchecked() {
        if (pulse.isAway()) {
            throw new DataAccessResourceFailureException("The database is away");
        }
    }
}
