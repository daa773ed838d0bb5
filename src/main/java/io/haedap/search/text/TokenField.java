package io.haedap.search.text;

import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What of a text is indexed and asked, each with its weight in the sum of BM25 scores. The weights were learnt on half of the
 * articles of KorQuAD and hold on the other half and on product questions; decision 0017 has the figures.
 */
public enum TokenField {
    /** Words of the dictionary. */
    WORDS(0.6f, Passage::words),
    /** Words that stand side by side. */
    PAIRS(1f, passage -> pairs(passage.words())),
    /** Two syllables in a row, whatever the blanks. */
    SYLLABLES(0.6f, passage -> grams(passage.runs(), 2)),
    /** Three letters in a row, whatever the blanks. */
    LETTERS(0.3f, passage -> grams(each(passage.runs(), Hangul::letters), 3)),
    /** Three letters of one word; its beginning counts as a letter. */
    WORD_LETTERS(0.3f, passage -> grams(each(passage.spaced(), word -> "^" + Hangul.letters(word)), 3)),
    /** What a word begins with, as far as it is typed. */
    BEGINNINGS(0.1f, passage -> beginnings(each(passage.spaced(), Hangul::letters), 2, 14)),
    /** The same of words of the dictionary. */
    WORD_BEGINNINGS(0.2f, passage -> beginnings(each(passage.words(), Hangul::letters), 2, 14)),
    /** Initials that a word begins with. */
    INITIALS(1.4f, passage -> beginnings(each(passage.spaced(), Hangul::initials), 1, 10)),
    /** Initials of words of the dictionary. */
    WORD_INITIALS(0.8f, passage -> each(passage.words(), Hangul::initials)),
    /** Initials that words of the dictionary begin with. */
    WORD_INITIALS_BEGINNINGS(0.6f, passage -> beginnings(each(passage.words(), Hangul::initials), 1, 10)),
    /** Initials of whole words. */
    WHOLE_INITIALS(0.8f, passage -> each(passage.spaced(), Hangul::initials)),
    /** Two initials in a row, whatever the blanks. */
    TWO_INITIALS(0.8f, passage -> grams(each(passage.runs(), Hangul::initials), 2)),
    /** Three initials in a row, whatever the blanks. */
    THREE_INITIALS(0.6f, passage -> grams(each(passage.runs(), Hangul::initials), 3));

    private static final Set<TokenField> OF_INITIALS = EnumSet.range(INITIALS, THREE_INITIALS);
    private static final Set<TokenField> ENGLISH = EnumSet.of(WORDS, PAIRS, LETTERS, WORD_LETTERS, BEGINNINGS);
    private static final Set<TokenField> RARE = EnumSet.of(WORDS, PAIRS, SYLLABLES);
    private static final Set<TokenField> BRIEF = EnumSet.of(WORDS, SYLLABLES);

    private final float weight;
    private final Function<Passage, List<String>> tokens;

    TokenField(float weight, Function<Passage, List<String>> tokens) {
        this.weight = weight;
        this.tokens = tokens;
    }

    public float weight() {
        return weight;
    }

    public List<String> tokens(Passage passage) {
        return tokens.apply(passage);
    }

    /** The name of the index's field; each language counts for itself. */
    public String in(Language language) {
        return name().toLowerCase(java.util.Locale.ROOT) + "." + language.tag();
    }

    /** What is indexed of a text; {@code brief} ones are many. */
    public static Set<TokenField> indexed(Language language, boolean brief) {
        if (brief) {
            return BRIEF;
        }
        return language == Language.EN ? ENGLISH : EnumSet.allOf(TokenField.class);
    }

    /** Whether it is asked by words that were typed by their initials alone. */
    public boolean isOfInitials() {
        return OF_INITIALS.contains(this);
    }

    /** Whether each of its tokens stands in few documents, so that looking them up is quick. */
    public boolean isRare() {
        return RARE.contains(this);
    }

    private static List<String> each(List<String> parts, UnaryOperator<String> change) {
        return parts.stream().map(change).toList();
    }

    private static List<String> pairs(List<String> words) {
        var pairs = new ArrayList<String>(words.size());
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }

    /** All runs of so many letters; a shorter part is one itself. */
    private static List<String> grams(List<String> parts, int length) {
        var grams = new ArrayList<String>();
        for (var part : parts) {
            if (part.length() < length) {
                grams.add(part);
            }
            for (int i = 0; i + length <= part.length(); i++) {
                grams.add(part.substring(i, i + length));
            }
        }
        return grams;
    }

    private static List<String> beginnings(List<String> parts, int shortest, int longest) {
        var beginnings = new ArrayList<String>();
        for (var part : parts) {
            for (int i = shortest; i <= Math.min(longest, part.length()); i++) {
                beginnings.add(part.substring(0, i));
            }
        }
        return beginnings;
    }
}
