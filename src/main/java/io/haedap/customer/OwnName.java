package io.haedap.customer;

import java.util.ArrayList;
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
    private static final Pattern ASIDE = Pattern.compile("[(\\[{<]([^)\\]}>]*)[)\\]}>]|[/,\u00b7]()");
    private static final Pattern TITLE = OwnPatterns.of("TITLE");
    private static final Pattern TITLED = OwnPatterns.of("TITLED");

    /** Where one is named in small letters. */
    private static final List<String> PLACES = List.of(
            OwnPatterns.source("GREETED") + "%s",
            "%s" + OwnPatterns.source("SIGNED"),
            OwnPatterns.source("ALONE_FROM") + "%s" + OwnPatterns.source("ALONE_TO"));

    private static final String NO_LETTER_BEFORE = "(?<![A-Za-z](?=[A-Za-z]))";
    private static final String NO_LETTER_AFTER = "(?!(?<=[A-Za-z])[A-Za-z])";

    /** A family name of one or of two syllables goes before. */
    private static final int SHORTEST_WITH_GIVEN = 3;

    private static final int SHORTEST = 2;
    private static final int LONGEST_KOREAN = 4;

    private final List<Pattern> ways = new ArrayList<>();

    OwnName(String name) {
        var outside = ASIDE.matcher(name).replaceAll(" ").strip();
        add(List.of(outside.split("\\s+")));
        ASIDE.matcher(name)
                .results()
                .forEach(aside -> whole(List.of(aside.group(1).strip().split("\\s+"))));
    }

    private void add(List<String> said) {
        whole(said);
        var parts = said.stream()
                .map(part -> TITLED.matcher(part).replaceAll(""))
                .filter(part -> !TITLE.matcher(part).matches())
                .toList();
        if (!parts.equals(said)) {
            whole(parts);
        }
        var korean =
                parts.stream().filter(part -> HANGUL.matcher(part).matches()).toList();
        if (!korean.equals(parts)) {
            whole(korean);
        }
        var joined = String.join("", korean);
        if (joined.length() <= LONGEST_KOREAN) {
            given(joined);
        } else {
            // a company stands beside them
            korean.stream().filter(part -> part.length() <= LONGEST_KOREAN).forEach(part -> {
                whole(List.of(part));
                if (part.length() < LONGEST_KOREAN) {
                    given(part);
                }
            });
        }
        var latin = parts.stream().filter(part -> LATIN.matcher(part).matches()).toList();
        if (latin.size() > 1) {
            latin(latin);
        }
    }

    /** Hangul knows no case. */
    private void whole(List<String> parts) {
        var whole = String.join("", parts);
        if (whole.length() < SHORTEST) {
            return;
        }
        if (!HANGUL.matcher(whole).matches()) {
            ways.add(anyCase(NO_LETTER_BEFORE + spaced(parts) + NO_LETTER_AFTER));
        } else {
            ways.add(Pattern.compile(spaced(whole.length() < SHORTEST_WITH_GIVEN ? parts : List.of(whole.split("")))));
        }
    }

    private void given(String whole) {
        for (int family = 1; family <= 2 && whole.length() - family >= SHORTEST; family++) {
            ways.add(Pattern.compile("(?<![\uac00-\ud7a3])" + whole.substring(family)));
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
        var any = NO_LETTER_BEFORE + "(?:"
                + parts.stream()
                        .filter(part -> part.length() >= SHORTEST)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")" + NO_LETTER_AFTER;
        for (var place : PLACES) {
            ways.add(anyCase(place.formatted(any)));
        }
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
