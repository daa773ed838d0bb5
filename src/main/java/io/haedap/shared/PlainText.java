package io.haedap.shared;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small rules about text that all modules share. */
public final class PlainText {

    private PlainText() {}

    /** False for NUL, other control characters than line breaks and tabs, lone surrogates and noncharacters: PostgreSQL, a feed or a reader would choke on them. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if ((Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    || (c & 0xfffe) == 0xfffe) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** Composed (NFC), line ends as \n, without blanks at the ends. */
    public static String tidy(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    public static @Nullable String tidyOrNull(@Nullable String text) {
        return text == null ? null : tidy(text);
    }

    /** The part of an address that speaks: letters and digits of any script, joined by hyphens, 80 characters at most. */
    public static String slug(String title) {
        var words = Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (words.length() > 80) {
            words = words.substring(
                    0, words.offsetByCodePoints(0, Math.min(80, words.codePointCount(0, words.length()))));
            words = words.replaceAll("-+$", "");
        }
        return words.isEmpty() ? "faq" : words;
    }

    /** Cut to so many characters, with an ellipsis where something is missing. */
    public static String shorten(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
