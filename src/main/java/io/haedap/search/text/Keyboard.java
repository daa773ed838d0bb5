package io.haedap.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a text becomes when the other layout was on: Korean two-set keyboard (두벌식, KS X 5002) against QWERTY. */
public final class Keyboard {

    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final String LETTERS = "\u3142\u3148\u3137\u3131\u3145\u315b\u3155\u3151\u3150\u3154"
            + "\u3141\u3134\u3147\u3139\u314e\u3157\u3153\u314f\u3163" + "\u314b\u314c\u314a\u314d\u3160\u315c\u3161"
            + "\u3143\u3149\u3138\u3132\u3146\u3152\u3156";

    private static final Map<Character, Character> TO_LETTER = new HashMap<>();
    private static final Map<Character, Character> TO_KEY = new HashMap<>();

    static {
        for (int i = 0; i < KEYS.length(); i++) {
            TO_LETTER.put(KEYS.charAt(i), LETTERS.charAt(i));
            TO_KEY.put(LETTERS.charAt(i), KEYS.charAt(i));
        }
    }

    private Keyboard() {}

    /**
     * The text as it would read had the other layout been on. Where it holds Latin letters these alone are read anew, word by word:
     * those that make no whole syllables were meant as they are. Korean words are read anew where letters stand alone, which nobody
     * means. Empty where nothing reads otherwise.
     */
    public static Optional<String> other(String text) {
        boolean latin = text.chars().anyMatch(c -> TO_LETTER.containsKey((char) Character.toLowerCase(c)));
        var other = Arrays.stream(text.split(" ", -1))
                .map(word -> latin ? korean(word) : latin(word))
                .collect(Collectors.joining(" "));
        return Optional.of(other).filter(read -> !read.equals(text));
    }

    private static String korean(String word) {
        return Optional.of(hangul(word)).filter(Keyboard::isWhole).orElse(word);
    }

    private static String latin(String word) {
        return word.chars().anyMatch(Hangul::isLetter) ? keys(word) : word;
    }

    private static String keys(String text) {
        var keys = new StringBuilder();
        Hangul.letters(text)
                .chars()
                .forEach(
                        c -> keys.append(TO_KEY.getOrDefault((char) c, (char) c).charValue()));
        return keys.toString();
    }

    private static String hangul(String text) {
        var letters = new StringBuilder();
        for (char c : text.toCharArray()) {
            var letter = TO_LETTER.get(c);
            letters.append(letter == null ? TO_LETTER.getOrDefault(Character.toLowerCase(c), c) : letter);
        }
        return Hangul.syllables(letters.toString());
    }

    /** The last letter may be half a syllable: it is being typed. */
    private static boolean isWhole(String text) {
        boolean syllable = text.chars().anyMatch(Hangul::isSyllable);
        return syllable && text.chars().limit(Math.max(0, text.length() - 1)).noneMatch(Hangul::isLetter);
    }
}
