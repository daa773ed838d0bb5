package io.haedap.search;

import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What one index knows of a question, looked up once: how well a document fits, whether it fits at all, and whether it answers. */
record AskedTerms(Language language, Map<TokenField, Asked> asked, List<Query> initialWords) {

    /** So much of the syllables' weight met by the best hit means that it is an answer; decision 0017 has the figures. */
    private static final double ANSWERED = 0.35;

    private static final double WORDS_ANSWERED = 0.6;

    /** So many parts have to be met by what is listed where no whole word is. */
    private static final double LISTED = 0.5;

    private static final double WORDS_LISTED = 0.4;
    private static final double INITIALS_LISTED = 0.6;
    /** So many times as much weigh the letters of words where nothing answers. */
    private static final float MISSPELT = 1.7f;

    /** The parts of a question in one field: how many there are, and those that the index holds. */
    record Asked(int count, List<Known> known) {

        static Asked of(IndexSearcher searcher, String field, Collection<String> tokens) throws IOException {
            var known = new ArrayList<Known>(tokens.size());
            for (var token : tokens) {
                var term = new Term(field, token);
                var states = TermStates.build(searcher, term, true);
                if (states.docFreq() > 0) {
                    known.add(new Known(term, states));
                }
            }
            return new Asked(tokens.size(), known);
        }

        /** At least so great a part of them. */
        @Nullable
        Query most(double share) {
            int least = Math.max(1, (int) Math.ceil(count * share));
            if (known.size() < least) {
                return null;
            }
            var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
            known.forEach(term -> query.add(term.query(), Occur.SHOULD));
            return query.build();
        }

        /** How much of it the document meets, rare parts counting more; what the index does not hold is as rare as can be. */
        double share(IndexReader reader, int document) throws IOException {
            double all = (count - known.size()) * rarity(reader, 0);
            double met = 0;
            for (var term : known) {
                double weight = rarity(reader, term.states().docFreq());
                all += weight;
                met += term.isIn(reader, document) ? weight : 0;
            }
            return all == 0 ? 0 : met / all;
        }

        private static double rarity(IndexReader reader, double frequency) {
            return Math.log(1 + (reader.numDocs() - frequency + 0.5) / (frequency + 0.5));
        }
    }

    /** A part that the index holds. */
    record Known(Term term, TermStates states) {

        Query query() {
            return new TermQuery(term, states);
        }

        boolean isIn(IndexReader reader, int document) throws IOException {
            var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            var postings = leaf.reader().postings(term);
            int at = document - leaf.docBase;
            return postings != null && postings.advance(at) == at;
        }
    }

    /** The sum of what each field finds, for a question that nothing answers: its words are probably misspelt. */
    Query score() {
        return score(_ -> true, MISSPELT, initialWords);
    }

    /** That part of the sum which is quickly found. */
    Query quickScore() {
        return score(TokenField::isRare, 1, List.of());
    }

    /** The rest of it. */
    Query slowScore() {
        return score(field -> !field.isRare(), 1, initialWords);
    }

    private Query score(Predicate<TokenField> counted, float wordLetters, List<Query> others) {
        var query = new BooleanQuery.Builder();
        asked.forEach((field, terms) -> {
            if (counted.test(field)) {
                float weight = field == TokenField.WORD_LETTERS ? wordLetters * field.weight() : field.weight();
                terms.known().forEach(term -> query.add(new BoostQuery(term.query(), weight), Occur.SHOULD));
            }
        });
        others.forEach(other -> query.add(other, Occur.SHOULD));
        return query.build();
    }

    /** What is listed: any word is met, or a good part of the syllables, of the letters of the words, or of the initials. */
    Query listed() {
        var query = listed(0);
        add(query, TokenField.WORD_LETTERS, LISTED);
        add(query, TokenField.INITIALS, INITIALS_LISTED);
        add(query, TokenField.WORD_INITIALS, INITIALS_LISTED);
        add(query, TokenField.THREE_INITIALS, INITIALS_LISTED);
        return query.build();
    }

    /** The same where something answers: one word of several is not enough, and nothing was misspelt. */
    Query listedBesideAnAnswer() {
        return listed(WORDS_LISTED).build();
    }

    private BooleanQuery.Builder listed(double words) {
        var query = new BooleanQuery.Builder();
        add(query, TokenField.WORDS, words);
        add(query, TokenField.SYLLABLES, LISTED);
        add(query, TokenField.BEGINNINGS, 1);
        return query;
    }

    private void add(BooleanQuery.Builder query, TokenField field, double share) {
        var terms = asked.get(field);
        var most = terms == null ? null : terms.most(share);
        if (most != null) {
            query.add(most, Occur.SHOULD);
        }
    }

    /** How much of what was typed that document meets: 0 to 1. */
    double coverage(IndexSearcher searcher, int document) throws IOException {
        var terms = asked.get(measured());
        return terms == null ? 0 : terms.share(searcher.getIndexReader(), document);
    }

    /** How many of its words documents have; initials are none. */
    int knownWords() {
        var words = asked.get(TokenField.WORDS);
        return words == null ? 0 : words.known().size();
    }

    /** The part of its words that documents have: 0 to 1. */
    double knownShare() {
        var words = asked.get(TokenField.WORDS);
        return words == null ? 0 : (double) words.known().size() / words.count();
    }

    boolean isAnswered(double coverage) {
        return coverage >= (measured() == TokenField.SYLLABLES ? ANSWERED : WORDS_ANSWERED);
    }

    /** Whether it was typed by initials alone. */
    boolean isOfInitials() {
        return measured() == TokenField.INITIALS;
    }

    private TokenField measured() {
        var full = language == Language.EN ? TokenField.WORDS : TokenField.SYLLABLES;
        return asked.containsKey(full) ? full : TokenField.INITIALS;
    }
}
