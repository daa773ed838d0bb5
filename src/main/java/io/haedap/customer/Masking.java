package io.haedap.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The one rule by which people are masked, on every screen and in every answer. */
public final class Masking {

    private static final String DOT = "\u2022";
    private static final String HIDDEN_LOCAL = DOT.repeat(5);
    private static final int OPEN_TAIL = 4;
    private static final int HIDDEN_AT_LEAST = 3;

    private Masking() {}

    /**
     * Of a name in Hangul, Han or Kana the first letter stays, and the last of three or more; of any other word the first
     * letter stays.
     */
    public static String name(String name) {
        var words = Normalizer.normalize(name, Normalizer.Form.NFC).strip().split("\\s+");
        if (words.length == 1) {
            return word(words[0], true);
        }
        return Arrays.stream(words).map(word -> word(word, false)).collect(Collectors.joining(" "));
    }

    private static String word(String word, boolean alone) {
        var letters = word.codePoints().toArray();
        if (letters.length == 0) {
            return "";
        }
        if (letters.length == 1) {
            return alone ? "*" : word;
        }
        var first = Character.toString(letters[0]);
        if (letters.length > 2 && isSyllabic(letters[0])) {
            return first + "*".repeat(letters.length - 2) + Character.toString(letters[letters.length - 1]);
        }
        return first + "*".repeat(letters.length - 1);
    }

    private static boolean isSyllabic(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** The first letter of the local part stays, and the domain. */
    public static String email(String email) {
        var at = email.lastIndexOf('@');
        if (at < 0) {
            return HIDDEN_LOCAL;
        }
        var first = at < 2 ? "" : Character.toString(email.codePointAt(0));
        return first + HIDDEN_LOCAL + email.substring(at);
    }

    /** The area or carrier code stays and the last four digits, with at least three hidden between them. */
    public static String phone(String phone) {
        var text = phone.strip();
        var digits = text.replaceAll("\\D", "");
        if (digits.length() < OPEN_TAIL + HIDDEN_AT_LEAST) {
            return DOT.repeat(Math.max(1, digits.length()));
        }
        if (digits.equals(text) && text.startsWith("0")) {
            return phone(hyphened(text));
        }
        var head = headDigits(text);
        if (head + OPEN_TAIL + HIDDEN_AT_LEAST > digits.length()) {
            head = 0;
        }
        var masked = new StringBuilder();
        int seen = 0;
        for (char c : text.toCharArray()) {
            var digit = Character.isDigit(c);
            seen += digit ? 1 : 0;
            masked.append(digit && seen > head && seen <= digits.length() - OPEN_TAIL ? DOT : c);
        }
        return masked.toString();
    }

    private static String hyphened(String digits) {
        var area = digits.startsWith("02") ? 2 : 3;
        return digits.substring(0, area) + "-" + digits.substring(area, digits.length() - OPEN_TAIL) + "-"
                + digits.substring(digits.length() - OPEN_TAIL);
    }

    /** How many digits the first group holds; an international number also shows the group after its country. */
    private static int headDigits(String text) {
        var groups = text.replaceFirst("^\\D+", "").split("\\D+");
        var shown = text.startsWith("+") ? 2 : 1;
        return groups.length <= shown
                ? (text.startsWith("+") ? 2 : 0)
                : Arrays.stream(groups).limit(shown).mapToInt(String::length).sum();
    }
}
