package io.haedap.search;

import io.haedap.search.text.Hangul;
import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** What one reading of a colleague's words finds within reach, best first; {@code met} is how much of it the best hit holds. */
record StaffReading(
        String text, List<Ranking> rankings, Map<String, Long> counts, long total, ScoreDoc[] top, double met) {

    private static final float FOREIGN = 0.2f;
    /** What holds less of the words than this is alike at best. */
    private static final double WEAK = 0.34;

    /** Nobody's rights reach anything of it. */
    static StaffReading nothing(String text) {
        return new StaffReading(text, List.of(), Map.of(), 0, new ScoreDoc[0], 0);
    }

    static StaffReading of(IndexSearcher searcher, String text, StaffReach reach, @Nullable String type, int size)
            throws IOException {
        var rankings = Arrays.stream(Language.values())
                .map(language -> new Ranking(text, language))
                .filter(ranking -> !ranking.isEmpty())
                .toList();
        if (rankings.isEmpty()) {
            return nothing(text);
        }
        var asked = new ArrayList<AskedTerms>();
        var scores = new ArrayList<Query>();
        for (var ranking : rankings) {
            var terms = ranking.in(searcher);
            asked.add(terms);
            scores.add(score(ranking, terms));
        }
        var listed = all(any(asked.stream().map(AskedTerms::listed).toList()), reach.query(null));
        var counted = Listing.of(searcher, listed, reach.types(type), null);
        var query = new BooleanQuery.Builder()
                .add(any(scores), Occur.MUST)
                .add(counted.query(), Occur.FILTER)
                .build();
        var top = searcher.search(query, size).scoreDocs;
        return new StaffReading(
                text,
                rankings,
                reach.shown(counted.types()),
                counted.total(),
                top,
                top.length == 0 ? 0 : met(searcher, rankings, asked, top[0].doc));
    }

    boolean isWeak() {
        return top.length > 0 && met < WEAK;
    }

    /** Whoever types Hangul reads Korean first: in English texts the few Korean words are rare and would weigh too much. */
    private static Query score(Ranking ranking, AskedTerms terms) {
        boolean foreign =
                ranking.language() == Language.EN && ranking.text().codePoints().anyMatch(Hangul::isSyllable);
        return foreign ? new BoostQuery(terms.score(), FOREIGN) : terms.score();
    }

    /**
     * Each part counts alike: how rare it is would tell of documents that are out of reach. What is typed by initials alone is met by
     * what it finds.
     */
    private static double met(IndexSearcher searcher, List<Ranking> rankings, List<AskedTerms> asked, int document)
            throws IOException {
        if (rankings.stream().anyMatch(ranking -> ranking.typed().spaced().isEmpty())) {
            return 1;
        }
        double most = 0;
        for (var terms : asked) {
            var parts = terms.asked().get(terms.language() == Language.EN ? TokenField.WORDS : TokenField.SYLLABLES);
            if (parts != null) {
                int met = 0;
                for (var part : parts.known()) {
                    met += part.isIn(searcher.getIndexReader(), document) ? 1 : 0;
                }
                most = Math.max(most, (double) met / parts.count());
            }
        }
        return most;
    }

    /** What it found from so many on. */
    List<FoundDocument> found(IndexSearcher searcher, int skip) throws IOException {
        var found = new ArrayList<FoundDocument>();
        for (int i = skip; i < top.length; i++) {
            found.add(FoundDocument.of(searcher, top[i]));
        }
        return found;
    }

    /** With the sentences that match. */
    List<StaffHit> hits(IndexSearcher searcher, List<FoundDocument> found) throws IOException {
        var snippetsOf = new EnumMap<Language, Snippets>(Language.class);
        for (var ranking : rankings) {
            snippetsOf.put(ranking.language(), new Snippets(searcher.getIndexReader(), ranking));
        }
        return found.stream()
                .map(one -> {
                    var snippets = snippetsOf.getOrDefault(
                            one.language(), snippetsOf.values().iterator().next());
                    return one.staffHit(snippets.of(one.text()));
                })
                .toList();
    }

    private static Query any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query all(Query... queries) {
        var all = new BooleanQuery.Builder();
        for (var query : queries) {
            all.add(query, Occur.FILTER);
        }
        return all.build();
    }
}
