package io.haedap.search.text;

import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text ready to be looked up: {@code words} by the dictionary, {@code spaced} as blanks and marks divide it, {@code runs}
 * between marks with the blanks taken out, since Korean is spaced as one likes.
 */
public record Passage(List<String> words, List<String> spaced, List<String> runs) {

    public static Passage of(Language language, String text) {
        return of(text, Analysis.words(language, text));
    }

    /** A text whose words are known already. */
    public static Passage of(String text, List<String> words) {
        var plain = Analysis.plain(text);
        return new Passage(words, parts(plain, false), parts(plain, true));
    }

    private static List<String> parts(String text, boolean acrossBlanks) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                part.append(c);
            } else if (!(acrossBlanks && (c == ' ' || c == '\t')) && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }
}
