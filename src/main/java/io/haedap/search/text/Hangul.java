package io.haedap.search.text;

/**
 * Syllables taken apart into the letters that a keyboard sends (자모, U+3131 to U+3163) and put together again. Vowels and finals
 * that need two keys are two letters, double consonants are one.
 */
public final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;
    private static final int PER_INITIAL = 21 * FINALS;

    static final String INITIALS =
            "\u3131\u3132\u3134\u3137\u3138\u3139\u3141\u3142\u3143\u3145\u3146\u3147\u3148\u3149\u314a\u314b\u314c\u314d\u314e";
    private static final char FIRST_VOWEL = '\u314f';

    /** All vowels in the order of Unicode, by their keys. */
    static final String[] VOWELS = {
        "\u314f",
        "\u3150",
        "\u3151",
        "\u3152",
        "\u3153",
        "\u3154",
        "\u3155",
        "\u3156",
        "\u3157",
        "\u3157\u314f",
        "\u3157\u3150",
        "\u3157\u3163",
        "\u315b",
        "\u315c",
        "\u315c\u3153",
        "\u315c\u3154",
        "\u315c\u3163",
        "\u3160",
        "\u3161",
        "\u3161\u3163",
        "\u3163"
    };

    /** All finals in the order of Unicode, by their keys. */
    static final String[] FINAL_KEYS = {
        "",
        "\u3131",
        "\u3132",
        "\u3131\u3145",
        "\u3134",
        "\u3134\u3148",
        "\u3134\u314e",
        "\u3137",
        "\u3139",
        "\u3139\u3131",
        "\u3139\u3141",
        "\u3139\u3142",
        "\u3139\u3145",
        "\u3139\u314c",
        "\u3139\u314d",
        "\u3139\u314e",
        "\u3141",
        "\u3142",
        "\u3142\u3145",
        "\u3145",
        "\u3146",
        "\u3147",
        "\u3148",
        "\u314a",
        "\u314b",
        "\u314c",
        "\u314d",
        "\u314e"
    };

    /** Finals of two keys as single letters, which keyboards send while somebody types, and their keys. */
    private static final String CLUSTERS = "\u3133\u3135\u3136\u313a\u313b\u313c\u313d\u313e\u313f\u3140\u3144";

    private static final String[] CLUSTER_KEYS = {
        "\u3131\u3145",
        "\u3134\u3148",
        "\u3134\u314e",
        "\u3139\u3131",
        "\u3139\u3141",
        "\u3139\u3142",
        "\u3139\u3145",
        "\u3139\u314c",
        "\u3139\u314d",
        "\u3139\u314e",
        "\u3142\u3145"
    };

    private Hangul() {}

    public static boolean isSyllable(int c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether it is a letter that stands alone, as half-typed syllables and initials do. */
    public static boolean isLetter(int c) {
        return c >= 0x3131 && c <= 0x3163;
    }

    /** Whether it is Korean and no letter stands alone: nobody types that by mistake. */
    public static boolean isWhole(String text) {
        return text.chars().anyMatch(Hangul::isSyllable) && text.chars().noneMatch(Hangul::isLetter);
    }

    /** Whether the word's syllables are typed by their initials alone (초성); figures and Latin letters stand for themselves. */
    public static boolean isInitials(String word) {
        return word.chars().anyMatch(Hangul::isInitial)
                && word.chars().noneMatch(c -> isSyllable(c) || isLetter(c) && !isInitial(c));
    }

    private static boolean isInitial(int c) {
        return INITIALS.indexOf(c) >= 0 || CLUSTERS.indexOf(c) >= 0;
    }

    /** The letters of all syllables; everything else stays. */
    public static String letters(String text) {
        var letters = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSyllable(c)) {
                int at = c - FIRST;
                letters.append(INITIALS.charAt(at / PER_INITIAL))
                        .append(VOWELS[at % PER_INITIAL / FINALS])
                        .append(FINAL_KEYS[at % FINALS]);
            } else if (c >= FIRST_VOWEL && c < FIRST_VOWEL + VOWELS.length) {
                letters.append(VOWELS[c - FIRST_VOWEL]);
            } else {
                apart(letters, c);
            }
        }
        return letters.toString();
    }

    /** The initials of all syllables; everything else stays. */
    public static String initials(String text) {
        var initials = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSyllable(c)) {
                initials.append(INITIALS.charAt((c - FIRST) / PER_INITIAL));
            } else {
                apart(initials, c);
            }
        }
        return initials.toString();
    }

    private static void apart(StringBuilder text, char c) {
        int cluster = CLUSTERS.indexOf(c);
        if (cluster < 0) {
            text.append(c);
        } else {
            text.append(CLUSTER_KEYS[cluster]);
        }
    }

    /** Puts letters together as a keyboard would while they are typed; what makes no syllable stays a letter. */
    public static String syllables(String letters) {
        var text = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int initial = INITIALS.indexOf(letters.charAt(at));
            int vowel = initial < 0 ? -1 : longest(VOWELS, letters, at + 1);
            if (vowel < 0) {
                text.append(letters.charAt(at++));
                continue;
            }
            at += 1 + VOWELS[vowel].length();
            int last = closing(letters, at);
            at += FINAL_KEYS[last].length();
            text.append((char) (FIRST + initial * PER_INITIAL + vowel * FINALS + last));
        }
        return text.toString();
    }

    /** The final that begins there; a consonant before a vowel begins the next syllable instead. */
    private static int closing(String letters, int at) {
        int last = Math.max(0, longest(FINAL_KEYS, letters, at));
        while (last > 0 && isVowel(letters, at + FINAL_KEYS[last].length())) {
            var shorter = FINAL_KEYS[last].substring(0, FINAL_KEYS[last].length() - 1);
            last = java.util.Arrays.asList(FINAL_KEYS).indexOf(shorter);
        }
        return last;
    }

    private static boolean isVowel(String letters, int at) {
        return at < letters.length() && letters.charAt(at) >= FIRST_VOWEL && letters.charAt(at) <= 0x3163;
    }

    private static int longest(String[] keys, String letters, int at) {
        int found = -1;
        for (int i = 0; i < keys.length; i++) {
            if (!keys[i].isEmpty()
                    && letters.startsWith(keys[i], at)
                    && (found < 0 || keys[i].length() > keys[found].length())) {
                found = i;
            }
        }
        return found;
    }
}
