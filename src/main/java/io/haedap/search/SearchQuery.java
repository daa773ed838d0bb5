package io.haedap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what a person typed into a query: operators mean nothing, length and characters are limited. */
final class SearchQuery {

    static final int LONGEST = 200;
    private static final int MOST_WORDS = 40;

    private SearchQuery() {}

    /** The first {@value #LONGEST} characters without control characters and lone surrogates. */
    static String tidy(String typed) {
        var tidy = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(tidy::appendCodePoint);
        return tidy.toString().strip();
    }

    /** The words that the analyzer finds, each once. */
    static List<String> words(Analyzer analyzer, String field, String text) {
        Set<String> words = new LinkedHashSet<>();
        try (var tokens = analyzer.tokenStream(field, text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(words);
    }

    /** Each word counts in the field where it says most; titles say more than tags, tags more than the body. */
    static Query of(List<String> words, String language, Set<String> types) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    boosted(LuceneIndex.title(language), word, 3f),
                                    boosted(LuceneIndex.tags(language), word, 2f),
                                    boosted(LuceneIndex.body(language), word, 1f)),
                            0.2f),
                    BooleanClause.Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(1);
        var kinds = new ArrayList<BytesRef>();
        types.forEach(type -> kinds.add(new BytesRef(type)));
        return new BooleanQuery.Builder()
                .add(query.build(), BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(LuceneIndex.TYPE, kinds), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(LuceneIndex.LANGUAGE, language)), BooleanClause.Occur.FILTER)
                .build();
    }

    /** Just the words in one field, for marking them in a snippet. */
    static Query in(String field, List<String> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static Query boosted(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }
}
