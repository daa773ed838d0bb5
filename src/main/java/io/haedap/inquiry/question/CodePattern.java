package io.haedap.inquiry.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The form of a number that is given out, such as {@code AA-99999999} or {@code 9{6,8}}: {@code 9} is a digit, {@code A} a Latin
 * letter, {@code *} either; {@code {n}} and {@code {n,m}} repeat the sign before; anything else stands for itself. No regular
 * expression: it is matched in one pass, whatever is typed.
 */
final class CodePattern {

    private static final int LONGEST = 60;
    private static final Pattern SIGN = Pattern.compile("([ -z|~])(?:\\{(\\d{1,2})(?:,(\\d{1,2}))?})?");

    private record Part(char sign, int least, int most) {}

    private final List<Part> parts = new ArrayList<>();

    private CodePattern() {}

    /** Whether it is one: of signs that can be typed, matching nothing longer than 60 letters. */
    static boolean isOne(String pattern) {
        return pattern.length() <= LONGEST
                && !pattern.isBlank()
                && read(pattern).isWhole();
    }

    static boolean matches(String pattern, String code) {
        return read(pattern).fits(code);
    }

    private static CodePattern read(String pattern) {
        var read = new CodePattern();
        var signs = SIGN.matcher(pattern);
        int at = 0;
        while (at < pattern.length() && signs.find(at) && signs.start() == at) {
            int least = signs.group(2) == null ? 1 : Integer.parseInt(signs.group(2));
            int most = signs.group(3) == null ? least : Integer.parseInt(signs.group(3));
            read.parts.add(new Part(signs.group(1).charAt(0), least, most));
            at = signs.end();
        }
        if (at < pattern.length()) {
            read.parts.clear();
        }
        return read;
    }

    private boolean isWhole() {
        int longest = parts.stream().mapToInt(Part::most).sum();
        return longest >= 1
                && longest <= LONGEST
                && parts.stream().allMatch(part -> part.least <= part.most && part.most >= 1);
    }

    /** Where in the code all parts so far may end; each part moves that on. */
    private boolean fits(String code) {
        if (code.length() > LONGEST) {
            return false;
        }
        var ends = new BitSet();
        ends.set(0);
        for (var part : parts) {
            var next = new BitSet();
            for (int from = ends.nextSetBit(0); from >= 0; from = ends.nextSetBit(from + 1)) {
                int length = 0;
                while (length < part.most
                        && from + length < code.length()
                        && is(code.charAt(from + length), part.sign)) {
                    length++;
                }
                if (length >= part.least) {
                    next.set(from + part.least, from + length + 1);
                }
            }
            ends = next;
        }
        return ends.get(code.length());
    }

    private static boolean is(char letter, char sign) {
        return switch (sign) {
            case '9' -> isDigit(letter);
            case 'A' -> isLetter(letter);
            case '*' -> isDigit(letter) || isLetter(letter);
            default -> letter == sign;
        };
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }
}
