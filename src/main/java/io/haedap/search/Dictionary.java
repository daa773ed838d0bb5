package io.haedap.search;

import io.haedap.shared.Language;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words that documents of an index hold, in letters: of all of them, or of those that somebody's rights reach. What only others
 * hold is no word then, neither to be known nor to be corrected towards, and does not count for how frequent a word is.
 */
final class Dictionary {

    /** Of what lies as near, the more frequent is meant; so many are weighed. */
    private static final int WEIGHED = 200;

    /** Some documents of an index. */
    private record Reached(IndexSearcher searcher, Query query) {

        int count(Query words) throws IOException {
            return searcher.count(new BooleanQuery.Builder()
                    .add(words, Occur.FILTER)
                    .add(query, Occur.FILTER)
                    .build());
        }
    }

    private final String field;
    private final @Nullable Terms terms;
    private final @Nullable Reached reached;

    private Dictionary(IndexReader reader, Language language, @Nullable Reached reached) throws IOException {
        this.field = Spelling.field(language);
        this.terms = MultiTerms.getTerms(reader, field);
        this.reached = reached;
    }

    static Dictionary of(IndexReader reader, Language language) throws IOException {
        return new Dictionary(reader, language, null);
    }

    static Dictionary within(IndexSearcher searcher, Query reach, Language language) throws IOException {
        return new Dictionary(searcher.getIndexReader(), language, new Reached(searcher, reach));
    }

    /** Whether any of its words goes on like that. */
    boolean begins(String letters) throws IOException {
        if (terms == null) {
            return false;
        }
        if (reached != null) {
            return reached.count(new PrefixQuery(new Term(field, letters))) > 0;
        }
        var sought = new BytesRef(letters);
        var all = terms.iterator();
        return all.seekCeil(sought) != TermsEnum.SeekStatus.END && StringHelper.startsWith(all.term(), sought);
    }

    /** The most frequent word that is so many letters other; null where there is none. */
    @Nullable
    String near(String letters, int edits) throws IOException {
        if (terms == null) {
            return null;
        }
        var found = new FuzzyTermsEnum(terms, new Term(field, letters), edits, 0, true);
        String best = null;
        int often = 0;
        int weighed = 0;
        for (var term = found.next(); term != null && weighed < WEIGHED; term = found.next()) {
            int frequency = reached == null
                    ? found.docFreq()
                    : reached.count(new TermQuery(new Term(field, BytesRef.deepCopyOf(term))));
            weighed += frequency > 0 ? 1 : 0;
            if (frequency > often) {
                often = frequency;
                best = term.utf8ToString();
            }
        }
        return best;
    }
}
