package io.haedap.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A customer's name as they say it in their own texts: whole, with or without blanks, and by the given name alone, as one signs. A
 * Korean given name goes wherever a word begins with it, for particles and titles follow; a Latin name only as whole words.
 */
final class OwnName {

    private static final String LEFT_OUT = "\u2022\u2022\u2022";
    private static final Pattern HANGUL = Pattern.compile("[\uac00-\ud7a3]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}.'\u2019-]+");
    private static final String NO_LETTER_BEFORE = "(?<![A-Za-z](?=[A-Za-z]))";
    private static final String NO_LETTER_AFTER = "(?!(?<=[A-Za-z])[A-Za-z])";

    /** A family name of one or of two syllables goes before. */
    private static final int SHORTEST_WITH_GIVEN = 3;

    private static final int SHORTEST = 2;

    private final List<Pattern> ways = new ArrayList<>();

    OwnName(String name) {
        var parts = Arrays.asList(name.strip().split("\\s+"));
        var whole = String.join("", parts);
        if (whole.length() < SHORTEST) {
            return;
        }
        if (HANGUL.matcher(whole).matches()) {
            korean(parts, whole);
            return;
        }
        ways.add(anyCase(NO_LETTER_BEFORE + spaced(parts) + NO_LETTER_AFTER));
        if (parts.size() > 1
                && parts.stream().allMatch(part -> LATIN.matcher(part).matches())) {
            latin(parts);
        }
    }

    /** Hangul knows no case. */
    private void korean(List<String> parts, String whole) {
        if (whole.length() < SHORTEST_WITH_GIVEN) {
            ways.add(Pattern.compile(spaced(parts)));
        } else {
            ways.add(Pattern.compile(
                    spaced(whole.codePoints().mapToObj(Character::toString).toList())));
            for (int family = 1; family <= 2 && whole.length() - family >= SHORTEST; family++) {
                ways.add(Pattern.compile("(?<![\uac00-\ud7a3])" + whole.substring(family)));
            }
        }
    }

    private void latin(List<String> parts) {
        ways.add(anyCase(NO_LETTER_BEFORE
                + parts.stream().map(Pattern::quote).toList().reversed().stream()
                        .collect(Collectors.joining(",?\\s*"))
                + NO_LETTER_AFTER));
        parts.stream()
                .filter(part -> part.length() >= SHORTEST)
                .map(part -> NO_LETTER_BEFORE + "(?:" + Pattern.quote(part) + "|" + Pattern.quote(begun(part)) + "|"
                        + Pattern.quote(part.toUpperCase(Locale.ROOT)) + ")" + NO_LETTER_AFTER)
                .map(Pattern::compile)
                .forEach(ways::add);
    }

    private static String begun(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String spaced(List<String> parts) {
        return parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s*"));
    }

    private static Pattern anyCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Each way of saying it, the longest first. */
    List<Pattern> ways() {
        return List.copyOf(ways);
    }

    String leftOutOf(String text) {
        var left = text;
        for (var way : ways) {
            left = way.matcher(left).replaceAll(LEFT_OUT);
        }
        return left;
    }
}
