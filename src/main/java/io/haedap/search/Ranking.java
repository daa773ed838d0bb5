package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.search.text.Hangul;
import io.haedap.search.text.Passage;
import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One reading of what was typed, as queries: how well a document fits, and whether it fits at all. Words that are typed by initials
 * are looked up as such, everything else in all other ways at once; operators mean nothing.
 */
final class Ranking {

    /** So much of the syllables' weight met by the best hit means that it is an answer; decision 0017 has the figures. */
    private static final double ANSWERED = 0.3;

    private static final double WORDS_ANSWERED = 0.6;

    /** So much has to be met by what is listed at all, where no word is met. */
    private static final double SYLLABLES_LISTED = 0.5;

    private static final double LETTERS_LISTED = 0.5;

    private final String text;
    private final Language language;
    private final Passage typed;
    private final Passage initials;

    Ranking(String text, Language language) {
        this.text = text;
        this.language = language;
        var byKind = Arrays.stream(Analysis.plain(text).split("\\s+"))
                .collect(Collectors.partitioningBy(
                        word -> language == Language.KO && Hangul.isInitials(word), Collectors.joining(" ")));
        this.typed = Passage.of(language, byKind.getOrDefault(false, ""));
        this.initials = Passage.of(language, byKind.getOrDefault(true, ""));
    }

    String text() {
        return text;
    }

    Language language() {
        return language;
    }

    Passage typed() {
        return typed;
    }

    Passage initials() {
        return initials;
    }

    boolean isEmpty() {
        return typed.spaced().isEmpty() && initials.spaced().isEmpty();
    }

    /** The sum of what each field finds. */
    Query score() {
        var query = new BooleanQuery.Builder();
        for (var field : TokenField.values()) {
            boolean asked = TokenField.asked(true).contains(field);
            for (var token : tokens(field, asked ? initials : typed)) {
                query.add(new BoostQuery(term(field, token), field.weight()), Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** What is listed: any word is met, or a good part of the syllables, or of the letters of the words. */
    Query listed() {
        var query = new BooleanQuery.Builder();
        tokens(TokenField.WORDS, typed).forEach(word -> query.add(term(TokenField.WORDS, word), Occur.SHOULD));
        query.add(most(TokenField.SYLLABLES, typed, SYLLABLES_LISTED), Occur.SHOULD);
        query.add(most(TokenField.WORD_LETTERS, typed, LETTERS_LISTED), Occur.SHOULD);
        query.add(most(TokenField.BEGINNINGS, typed, 1), Occur.SHOULD);
        query.add(most(TokenField.INITIALS, initials, 1), Occur.SHOULD);
        query.add(most(TokenField.THREE_INITIALS, initials, 1), Occur.SHOULD);
        return query.build();
    }

    private Query most(TokenField field, Passage passage, double share) {
        var query = new BooleanQuery.Builder();
        var tokens = tokens(field, passage);
        tokens.forEach(token -> query.add(term(field, token), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(Math.max(1, (int) Math.ceil(tokens.size() * share)))
                .build();
    }

    /** How much of what was typed that document meets, rare parts counting more: 0 to 1. */
    double coverage(IndexSearcher searcher, int document) throws IOException {
        if (typed.spaced().isEmpty()) {
            return share(searcher, TokenField.INITIALS, initials, document);
        }
        return share(searcher, measured(), typed, document);
    }

    boolean isAnswered(double coverage) {
        return coverage >= (measured() == TokenField.SYLLABLES ? ANSWERED : WORDS_ANSWERED);
    }

    private TokenField measured() {
        return language == Language.EN ? TokenField.WORDS : TokenField.SYLLABLES;
    }

    private double share(IndexSearcher searcher, TokenField field, Passage passage, int document) throws IOException {
        var reader = searcher.getIndexReader();
        double all = 0;
        double met = 0;
        for (var token : tokens(field, passage)) {
            var term = new Term(field.in(language), token);
            double known = reader.docFreq(term);
            double weight = Math.log(1 + (reader.numDocs() - known + 0.5) / (known + 0.5));
            all += weight;
            met += holds(searcher, term, document) ? weight : 0;
        }
        return all == 0 ? 0 : met / all;
    }

    private static boolean holds(IndexSearcher searcher, Term term, int document) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            int at = document - leaf.docBase;
            if (at >= 0 && at < leaf.reader().maxDoc()) {
                var postings = leaf.reader().postings(term);
                return postings != null && postings.advance(at) == at;
            }
        }
        return false;
    }

    private Collection<String> tokens(TokenField field, Passage passage) {
        if (!TokenField.indexed(language, false).contains(field)) {
            return Set.of();
        }
        return new LinkedHashSet<>(field.tokens(passage));
    }

    private Query term(TokenField field, String token) {
        return new TermQuery(new Term(field.in(language), token));
    }
}
