package io.haedap.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is somebody's own out of texts that are to be read by others, leaves a mark in each place, and counts. It rather takes
 * too much: whoever edits the text sees the marks.
 */
public final class Redaction {

    /** Figures alone do not tell what they are: so many of them name something of one person. */
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\p{Nd}\\w/=&?.-])\\p{Nd}(?:[ -]?\\p{Nd}){9,}(?![\\p{Nd}\\w])");

    private static final Pattern INQUIRY = Pattern.compile("(?<![\\p{Nd}-])\\p{Nd}{6}-\\p{Nd}{4,9}(?!\\p{Nd})");
    private static final Pattern MASKED = Pattern.compile("[^\\s()\\[\\],]*\u2022[^\\s()\\[\\],]*");
    private static final int SHORTEST = 4;

    private record Step(Pattern what, OwnKind kind) {}

    private final Function<OwnKind, String> mark;
    private final String ownDomain;
    private final List<Step> steps = new ArrayList<>();
    private final Map<OwnKind, Integer> taken = new EnumMap<>(OwnKind.class);

    /** Addresses of {@code ownDomain} are meant to be read. */
    Redaction(Function<OwnKind, String> mark, String ownDomain) {
        this.mark = mark;
        this.ownDomain = ownDomain;
    }

    Redaction person(RevealedCustomer customer) {
        steps.add(new Step(exactly(customer.email()), OwnKind.MAIL));
        var phone =
                customer.phone() == null ? null : Telephone.of(customer.phone()).orElse(null);
        if (phone != null) {
            steps.add(new Step(
                    Pattern.compile("(?<!\\d)" + String.join("[ ().-]{0,2}", phone.split("")) + "(?!\\d)"),
                    OwnKind.PHONE));
        }
        return naming(customer.name());
    }

    /** Somebody else who goes by that name in the texts, such as a colleague who signs. */
    public Redaction naming(String name) {
        new OwnName(name).ways().forEach(way -> steps.add(new Step(way, OwnKind.NAME)));
        return this;
    }

    /** What else names them, such as an order number that they gave; too short words are left, for they are in every text. */
    public Redaction numbers(Collection<String> own) {
        own.stream()
                .map(String::strip)
                .filter(number -> number.length() >= SHORTEST && number.chars().anyMatch(Character::isDigit))
                .forEach(number -> steps.add(new Step(exactly(number), OwnKind.NUMBER)));
        return this;
    }

    /** The text with a mark in each place where something was. */
    public String of(String text) {
        var left = SensitiveNumbers.masked(text);
        for (var step : steps) {
            left = left(left, step);
        }
        left = left(left, new Step(PersonalText.MOBILE, OwnKind.PHONE));
        for (var mail : PersonalText.mails(left, ownDomain)) {
            left = left(left, new Step(exactly(mail), OwnKind.MAIL));
        }
        for (var number : List.of(MASKED, INQUIRY, LONG_NUMBER)) {
            left = left(left, new Step(number, OwnKind.NUMBER));
        }
        return left;
    }

    /** How often what was taken out of all texts so far. */
    public Map<OwnKind, Integer> taken() {
        return Map.copyOf(taken);
    }

    private String left(String text, Step step) {
        return step.what().matcher(text).replaceAll(_ -> {
            taken.merge(step.kind(), 1, Integer::sum);
            return Matcher.quoteReplacement(mark.apply(step.kind()));
        });
    }

    private static Pattern exactly(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(words) + "(?![\\p{Nd}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
