package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.search.text.Hangul;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Titles by what somebody has typed of them so far: in letters, so that half a syllable counts, and without blanks, which are typed
 * as one likes. What a title begins with comes first, then what a word of it begins with, then what stands inside; short titles
 * come before long ones.
 */
final class TitleSearch {

    private static final String WHOLE = "title.whole";
    private static final String FROM_WORDS = "title.words";
    private static final String LABELS = "title.labels";
    private static final String INITIALS = "title.initials";
    private static final String LETTERS = "title.letters";
    private static final String LENGTH = "title.length";

    /** So much of a title counts: nobody types more of it. */
    private static final int LONGEST = 90;

    private static final int GRAM = 3;
    /** So many of the letters in threes have to be met by a title that was mistyped. */
    private static final double ALIKE = 0.6;

    static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(LENGTH, SortField.Type.LONG));

    private TitleSearch() {}

    static void index(Document document, String title, List<String> labels) {
        var letters = letters(title);
        document.add(new StringField(WHOLE, cut(letters), Field.Store.NO));
        fromWords(title, false).forEach(run -> document.add(new StringField(FROM_WORDS, run, Field.Store.NO)));
        fromWords(title, true).forEach(run -> document.add(new StringField(INITIALS, run, Field.Store.NO)));
        for (var label : labels) {
            fromWords(label, false).forEach(run -> document.add(new StringField(LABELS, run, Field.Store.NO)));
        }
        grams(letters).forEach(gram -> document.add(new StringField(LETTERS, gram, Field.Store.NO)));
        document.add(new NumericDocValuesField(LENGTH, title.length()));
    }

    /** Titles that go on as it was typed. */
    static Query beginning(String typed, Language language) {
        var letters = cut(letters(typed));
        var ways = new ArrayList<Query>();
        ways.add(worth(5, prefix(WHOLE, letters)));
        ways.add(worth(4, prefix(FROM_WORDS, letters)));
        var words = words(typed);
        if (words.size() > 1) {
            ways.add(worth(
                    3,
                    all(words.stream()
                            .map(word -> prefix(FROM_WORDS, Hangul.letters(word)))
                            .toList())));
        }
        ways.add(worth(2.5f, prefix(LABELS, letters)));
        if (letters.length() >= 2 * GRAM) {
            ways.add(worth(2, all(terms(letters))));
        }
        if (language == Language.KO && Hangul.isInitials(String.join("", words))) {
            ways.add(worth(3.5f, prefix(INITIALS, cut(Hangul.initials(String.join("", words))))));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** Titles that are spelt much like it, the most alike first; null where too little is typed to tell. */
    static @Nullable Query alike(String typed) {
        var letters = cut(letters(typed));
        if (letters.length() < 2 * GRAM) {
            return null;
        }
        var terms = terms(letters);
        var query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new ConstantScoreQuery(term), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch((int) Math.ceil(terms.size() * ALIKE))
                .build();
    }

    static boolean isEmpty(String typed) {
        return letters(typed).isEmpty();
    }

    private static Query worth(float boost, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static Query prefix(String field, String letters) {
        return new PrefixQuery(new Term(field, letters));
    }

    private static Query all(List<Query> queries) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }

    private static List<Query> terms(String letters) {
        return grams(letters).stream()
                .map(gram -> (Query) new TermQuery(new Term(LETTERS, gram)))
                .toList();
    }

    private static Set<String> grams(String letters) {
        var grams = new LinkedHashSet<String>();
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            grams.add(letters.substring(i, i + GRAM));
        }
        return grams;
    }

    /** From each word on to the end, so that it does not matter where the blanks are. */
    private static Set<String> fromWords(String text, boolean initials) {
        var words = words(text);
        var runs = new LinkedHashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            var rest = String.join("", words.subList(i, words.size()));
            runs.add(cut(initials ? Hangul.initials(rest) : Hangul.letters(rest)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : Analysis.plain(text).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String letters(String text) {
        return Hangul.letters(String.join("", words(text)));
    }

    private static String cut(String letters) {
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }
}
