package io.haedap.customer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blots out resident registration numbers and card numbers that people write into free text. Called before anything is
 * stored, logged, indexed or mailed; doing it twice changes nothing.
 */
public final class SensitiveNumbers {

    private static final String DOT = "\u2022";
    private static final String GAP = "[ \\u00a0\\u2010-\\u2015\\u2212\\uff0d-]";
    private static final Pattern RESIDENT =
            Pattern.compile("(?<!\\p{Nd})(\\p{Nd}{6})(" + GAP + "{0,3})(\\p{Nd})(\\p{Nd}{6})(?!\\p{Nd})");
    private static final Pattern CARD =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}(?:" + GAP + "{0,3}\\p{Nd}){13,18}(?!" + GAP + "?\\p{Nd})");
    private static final Pattern FOURS = Pattern.compile("\\p{Nd}{4}(?:" + GAP + "{1,3}\\p{Nd}{4}){3}");

    /** A resident registration number has the fewest. */
    private static final int FEWEST_DIGITS = 13;

    private SensitiveNumbers() {}

    public static String masked(String text) {
        if (text.codePoints().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return text;
        }
        var residents = RESIDENT.matcher(text).replaceAll(SensitiveNumbers::resident);
        return CARD.matcher(residents).replaceAll(SensitiveNumbers::card);
    }

    private static String resident(java.util.regex.MatchResult found) {
        var birth = plain(found.group(1));
        int month = Integer.parseInt(birth.substring(2, 4));
        int day = Integer.parseInt(birth.substring(4, 6));
        var kind = plain(found.group(3));
        var likely = month >= 1 && month <= 12 && day >= 1 && day <= 31 && "12345678".contains(kind);
        return Matcher.quoteReplacement(
                likely ? found.group(1) + found.group(2) + found.group(3) + DOT.repeat(6) : found.group());
    }

    private static String card(java.util.regex.MatchResult found) {
        var digits = plain(found.group());
        var isCard = FOURS.matcher(found.group()).matches() || (hasCardShape(digits) && passesLuhn(digits));
        return Matcher.quoteReplacement(isCard ? keepLastFour(found.group(), digits.length()) : found.group());
    }

    private static boolean hasCardShape(String digits) {
        return switch (digits.length()) {
            case 14 -> digits.matches("3[0689].*");
            case 15 -> digits.matches("3[47].*");
            case 16 -> digits.matches("[2-69].*");
            case 19 -> digits.startsWith("62");
            default -> false;
        };
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static String keepLastFour(String written, int digits) {
        var masked = new StringBuilder();
        int seen = 0;
        for (int c : written.codePoints().toArray()) {
            if (Character.isDigit(c)) {
                masked.append(++seen > digits - 4 ? Character.toString(c) : DOT);
            } else {
                masked.appendCodePoint(c);
            }
        }
        return masked.toString();
    }

    /** ASCII digits only, whatever script and gaps they were written in. */
    private static String plain(String written) {
        var digits = new StringBuilder();
        written.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
