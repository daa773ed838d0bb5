package io.haedap.search.insight;

import io.haedap.customer.PersonalText;
import io.haedap.shared.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words as they are counted: alike however they are cased, spaced and composed. */
record Wording(Language language, String words) implements Comparable<Wording> {

    private static final int LONGEST = 100;

    /** Six figures, however they are set apart, may be a birthday or a piece of a number; shorter ones name faults and years. */
    private static final Pattern FIGURES = Pattern.compile("\\p{Nd}(?:\\P{Nd}*\\p{Nd}){5}");

    /** As plates of cars are read: two or three figures, a syllable, four figures. */
    private static final Pattern PLATE = Pattern.compile("\\p{Nd}{2,3} ?\\p{IsHangul} ?\\p{Nd}{4}");

    /** Empty for what is not kept: nothing, too much, or what may be somebody's own. */
    static Optional<Wording> of(String typed, Language language) {
        var plain = plain(typed);
        var folded = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        var kept = !plain.isEmpty()
                && plain.length() <= LONGEST
                && folded.indexOf('@') < 0
                && !FIGURES.matcher(folded).find()
                && !PLATE.matcher(folded).find()
                && PersonalText.masked(folded).equals(folded);
        return kept ? Optional.of(new Wording(language, plain)) : Optional.empty();
    }

    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Z}\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Wording other) {
        var first = language.compareTo(other.language);
        return first == 0 ? words.compareTo(other.words) : first;
    }
}
