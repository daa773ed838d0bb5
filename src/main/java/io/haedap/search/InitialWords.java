package io.haedap.search;

import io.haedap.search.text.Hangul;
import io.haedap.search.text.Passage;
import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words that initials may stand for. Initials that many words share say little, the word that is meant says as much as if it were
 * typed: a document counts for the one of them that weighs most in it.
 */
final class InitialWords {

    private static final String FIELD = "initialed." + Language.KO.tag();
    private static final char OF = '=';
    private static final float WEIGHT = 0.7f;

    /** Of the words that share their initials, those that most documents have. */
    private static final int MOST = 200;

    private record Word(String text, int documents) {}

    private InitialWords() {}

    static String field() {
        return FIELD;
    }

    /** Each word of a text behind its initials. */
    static Stream<String> tokens(Collection<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.words().stream())
                .distinct()
                .filter(word -> word.chars().allMatch(Hangul::isSyllable))
                .map(word -> Hangul.initials(word) + OF + word);
    }

    /** For each of the initials its words, none where no word has them. */
    static List<Query> of(IndexReader reader, List<String> initials) throws IOException {
        var terms = MultiTerms.getTerms(reader, FIELD);
        var queries = new ArrayList<Query>();
        if (terms != null) {
            for (var one : initials) {
                var query = words(terms.iterator(), one);
                if (query != null) {
                    queries.add(query);
                }
            }
        }
        return queries;
    }

    private static @Nullable Query words(TermsEnum terms, String initials) throws IOException {
        var prefix = new BytesRef(initials + OF);
        var words = new ArrayList<Word>();
        boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(terms.term(), prefix)) {
            var word = terms.term().utf8ToString().substring(initials.length() + 1);
            words.add(new Word(word, terms.docFreq()));
            more = terms.next() != null;
        }
        var field = TokenField.WORDS.in(Language.KO);
        var queries = words.stream()
                .sorted(Comparator.comparingInt(Word::documents).reversed())
                .limit(MOST)
                .map(word -> (Query) new TermQuery(new Term(field, word.text())))
                .toList();
        return queries.isEmpty() ? null : new BoostQuery(new DisjunctionMaxQuery(queries, 0), WEIGHT);
    }
}
