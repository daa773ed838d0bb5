package io.haedap.search;

import io.haedap.search.text.Analysis;
import io.haedap.search.text.Hangul;
import io.haedap.search.text.Passage;
import io.haedap.search.text.Stem;
import io.haedap.shared.Language;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Words that no document has, by the nearest that one has: at most two letters other, and not more than a third of its letters.
 * Words are compared in letters, since a slip of the keyboard is one letter and not a syllable.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int FARTHEST = 2;
    /** Of a longer text the beginning is enough. */
    private static final int MOST_WORDS = 10;

    private static final int MOST_NEAR = 5;
    private static final int MOST_WORDS_NEAR = 50;

    private Spelling() {}

    static String field(Language language) {
        return "spelt." + language.tag();
    }

    /** The words of a document as they stand in it, with and without their particles. */
    static Collection<String> words(Collection<Passage> passages) {
        var words = new LinkedHashSet<String>();
        for (var passage : passages) {
            for (var stem : Stem.of(passage)) {
                add(words, stem.known());
                add(words, stem.whole());
            }
        }
        return words;
    }

    private static void add(Collection<String> words, String word) {
        var letters = Hangul.letters(word);
        if (letters.length() >= SHORTEST && letters.length() <= LONGEST) {
            words.add(letters);
        }
    }

    /** Words of documents that the first few of those typed may have been meant for, each as good as it is near. */
    static List<Query> near(Ranking ranking) {
        return ranking.typed().spaced().stream()
                .distinct()
                .limit(MOST_NEAR)
                .map(Hangul::letters)
                .filter(letters -> letters.length() >= SHORTEST && letters.length() <= LONGEST)
                .map(letters -> (Query) new FuzzyQuery(
                        new Term(field(ranking.language()), letters), farthest(letters), 0, MOST_WORDS_NEAR, true))
                .toList();
    }

    private static int farthest(String letters) {
        return Math.min(FARTHEST, letters.length() / 3);
    }

    /** What was probably meant; empty where every word is known or nothing is near. */
    static Optional<String> corrected(IndexReader reader, String typed, Language language) throws IOException {
        return corrected(List.of(Dictionary.of(reader, language)), typed, language);
    }

    /** The same by the words of several dictionaries; what any of them knows is spelt right. */
    static Optional<String> corrected(List<Dictionary> dictionaries, String typed, Language language)
            throws IOException {
        var plain = Analysis.plain(typed);
        var corrected = new StringBuilder();
        int done = 0;
        for (var stem :
                Stem.of(Passage.of(language, plain)).stream().limit(MOST_WORDS).toList()) {
            int at = plain.indexOf(stem.whole(), done);
            var better = at < 0 ? null : better(dictionaries, stem, language);
            if (better != null) {
                corrected.append(plain, done, at).append(better);
                done = at + stem.whole().length();
            }
        }
        return done == 0
                ? Optional.empty()
                : Optional.of(corrected.append(plain.substring(done)).toString());
    }

    private static @Nullable String better(List<Dictionary> dictionaries, Stem stem, Language language)
            throws IOException {
        if (language == Language.KO && (Analysis.isWord(stem.whole()) || Analysis.isWord(stem.known()))
                || isKnown(dictionaries, stem.whole())
                || isKnown(dictionaries, stem.known()) && !stem.known().isEmpty()) {
            return null;
        }
        var whole = nearest(dictionaries, stem.whole());
        if (whole != null || stem.rest().isEmpty() || stem.known().isEmpty()) {
            return whole;
        }
        var known = nearest(dictionaries, stem.known());
        return known == null ? null : known + stem.rest();
    }

    /** A word that others begin with is being typed. */
    private static boolean isKnown(List<Dictionary> dictionaries, String word) throws IOException {
        var letters = Hangul.letters(word);
        for (var dictionary : dictionaries) {
            if (dictionary.begins(letters)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String nearest(List<Dictionary> dictionaries, String word) throws IOException {
        var letters = Hangul.letters(word);
        int most = farthest(letters);
        if (letters.length() < SHORTEST
                || letters.length() > LONGEST
                || word.chars().anyMatch(Character::isDigit)
                || word.chars().anyMatch(Hangul::isLetter)) {
            return null;
        }
        for (int edits = 1; edits <= most; edits++) {
            for (var dictionary : dictionaries) {
                var near = dictionary.near(letters, edits);
                if (near != null) {
                    return Hangul.syllables(near);
                }
            }
        }
        return null;
    }
}
