package io.haedap.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The standard Korean keyboard (두벌식): which keys write a text, and what the input method makes of keys. Written apart from
 * the program's own, so that an error in that one is not measured with itself.
 */
final class KoreanKeyboard {

    private static final String JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private static final List<String> LEADS = List.of("rRseEfaqQtTdwWczxvg".split(""));
    private static final List<String> VOWELS = List.of("k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" "));
    private static final List<String> TAILS =
            List.of(" r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" "));

    /** A consonant ends a syllable unless a vowel follows, which takes it. */
    private static final Pattern SYLLABLE = Pattern.compile("([rRseEfaqQtTdwWczxvg])(h[kol]|n[jpl]|ml|[koiOjpuPhynbml])"
            + "((?:rt|s[wg]|f[raqtxvg]|qt|[rRsefaqtTdwczxvg])(?![koiOjpuPhynbml]))?");

    private static final int FIRST = '가';
    private static final int LAST = '힣';

    private KoreanKeyboard() {}

    static boolean isSyllable(int character) {
        return character >= FIRST && character <= LAST;
    }

    /** The keys that write a text; what is not Hangul stays. */
    static String keys(String text) {
        var keys = new StringBuilder();
        text.chars().forEach(c -> {
            int single = JAMO.indexOf(c);
            if (isSyllable(c)) {
                int place = c - FIRST;
                keys.append(LEADS.get(place / 588))
                        .append(VOWELS.get(place % 588 / 28))
                        .append(TAILS.get(place % 28));
            } else {
                keys.append(single < 0 ? (char) c : KEYS.charAt(single));
            }
        });
        return keys.toString();
    }

    /** What appears when these keys are pressed in Korean mode. */
    static String typed(String keys) {
        var composed = SYLLABLE.matcher(keys).replaceAll(found -> {
            var tail = found.group(3) == null ? "" : found.group(3);
            int place =
                    (LEADS.indexOf(found.group(1)) * 21 + VOWELS.indexOf(found.group(2))) * 28 + TAILS.indexOf(tail);
            return Character.toString(FIRST + place);
        });
        var typed = new StringBuilder();
        composed.chars().forEach(c -> {
            int own = KEYS.indexOf(c);
            int key = own < 0 ? KEYS.indexOf(Character.toLowerCase(c)) : own;
            typed.append(key < 0 ? (char) c : JAMO.charAt(key));
        });
        return typed.toString();
    }

    /** The consonants that syllables begin with (초성). */
    static String choseong(String text) {
        var initials = new StringBuilder();
        text.chars()
                .forEach(c ->
                        initials.append(isSyllable(c) ? typed(LEADS.get((c - FIRST) / 588)) : Character.toString(c)));
        return initials.toString();
    }

    /** A key that touches this one. */
    static char neighbour(char key, RandomGenerator random) {
        char plain = Character.toLowerCase(key);
        int row = 0;
        while (ROWS.get(row).indexOf(plain) < 0) {
            row++;
        }
        int column = ROWS.get(row).indexOf(plain);
        while (true) {
            int down = random.nextInt(3) - 1;
            int right = down == 0 ? random.nextInt(2) * 2 - 1 : random.nextInt(2) - (down + 1) / 2;
            if (row + down >= 0 && row + down < ROWS.size()) {
                var there = ROWS.get(row + down);
                if (column + right >= 0 && column + right < there.length()) {
                    return there.charAt(column + right);
                }
            }
        }
    }
}
