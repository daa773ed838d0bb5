package io.haedap.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes what is somebody's own out of texts that are to be read by others, leaves a mark in each place, and counts. It rather takes
 * too much: whoever edits the text sees the marks.
 */
public final class Redaction {

    /** Figures alone do not tell what they are: so many of them name something of one person. */
    private static final int MANY_FIGURES = 10;

    private static final int SHORTEST = 4;
    private static final String BETWEEN_FIGURES = "[ ().-]{0,2}";
    private static final String HIDDEN = "\u2022\u2022";

    /** Stands for a mark until the text has its shape; nobody types letters of the private use area. */
    private static final char FIRST_MARK = '\ue000';

    private static final Pattern TYPED_MARKS = Pattern.compile("[\ue000-\ue00f]");
    private static final String NOTHING = "\ue010";

    private record Step(Pattern what, OwnKind kind, Predicate<String> applies) {

        private Step(Pattern what, OwnKind kind) {
            this(what, kind, _ -> true);
        }
    }

    private static final List<Step> ANYBODYS = List.of(
            new Step(OwnPatterns.of("MAIL"), OwnKind.MAIL),
            new Step(OwnPatterns.of("PHONE"), OwnKind.PHONE),
            new Step(OwnPatterns.of("ADDRESS"), OwnKind.ADDRESS),
            new Step(OwnPatterns.of("FIGURES"), OwnKind.NUMBER, Redaction::namesSomething),
            new Step(OwnPatterns.of("HIDDEN"), OwnKind.NUMBER),
            new Step(OwnPatterns.of("INQUIRY"), OwnKind.NUMBER));
    private static final Pattern KEPT = OwnPatterns.of("KEPT");

    private final List<Step> somebodys = new ArrayList<>();
    private final List<Pattern> kept = new ArrayList<>(List.of(KEPT));
    private final Map<OwnKind, Integer> taken = new EnumMap<>(OwnKind.class);

    Redaction(OwnContacts ours) {
        if (!ours.mail().isBlank()) {
            kept.add(OwnPatterns.anyCase(
                    "(?<![a-z0-9_.%+-])" + Pattern.quote(ours.mail().strip()) + "(?![a-z0-9-]|\\.[a-z0-9])"));
        }
        Telephone.of(ours.phone()).map(Redaction::figures).ifPresent(kept::add);
    }

    Redaction person(RevealedCustomer customer) {
        somebodys.add(new Step(exactly(customer.email()), OwnKind.MAIL));
        var phone = customer.phone();
        if (phone != null) {
            Telephone.of(phone).ifPresent(own -> somebodys.add(new Step(figures(own), OwnKind.PHONE)));
        }
        return naming(customer.name());
    }

    /** Somebody else who goes by that name in the texts, such as a colleague who signs. */
    public Redaction naming(String name) {
        new OwnName(OwnPatterns.folded(name)).ways().forEach(way -> somebodys.add(new Step(way, OwnKind.NAME)));
        return this;
    }

    /** What else names them, such as an order number that they gave; too short words are left, for they are in every text. */
    public Redaction numbers(Collection<String> own) {
        own.stream()
                .map(String::strip)
                .filter(number -> number.length() >= SHORTEST && number.chars().anyMatch(Character::isDigit))
                .forEach(number -> somebodys.add(new Step(exactly(number), OwnKind.NUMBER)));
        return this;
    }

    /** Where links lead is no number of anybody. */
    public Redaction keeping(Collection<String> destinations) {
        destinations.stream()
                .filter(where -> where.startsWith("/") || where.matches("https?:.*"))
                .map(where -> Pattern.compile(Pattern.quote(OwnPatterns.folded(where))))
                .forEach(kept::add);
        return this;
    }

    /** The text with a letter for each mark in each place where something was; {@link #marked} says it in words. */
    public String of(String text) {
        var left = SensitiveNumbers.masked(TYPED_MARKS.matcher(text).replaceAll(""));
        for (var step : somebodys) {
            left = left(left, OwnPatterns.folded(left), step);
        }
        for (var step : ANYBODYS) {
            left = left(left, withoutKept(OwnPatterns.folded(left)), step);
        }
        return left;
    }

    /** What has its shape now, with the words of the marks. */
    public static String marked(String text, Function<OwnKind, String> words) {
        var marked = text;
        for (var kind : OwnKind.values()) {
            marked = marked.replace(Character.toString(mark(kind)), words.apply(kind));
        }
        return marked;
    }

    /** How often what was taken out of all texts so far. */
    public Map<OwnKind, Integer> taken() {
        return Map.copyOf(taken);
    }

    /** Found in what the text looks like, which is as long. */
    private String left(String text, String looks, Step step) {
        var left = new StringBuilder();
        int from = 0;
        var found = step.what().matcher(looks);
        while (found.find()) {
            if (found.end() > found.start() && step.applies().test(found.group())) {
                left.append(text, from, found.start()).append(mark(step.kind()));
                from = found.end();
                taken.merge(step.kind(), 1, Integer::sum);
            }
        }
        return left.append(text, from, text.length()).toString();
    }

    private String withoutKept(String looks) {
        var left = looks;
        for (var one : kept) {
            left = one.matcher(left)
                    .replaceAll(found -> NOTHING.repeat(found.group().length()));
        }
        return left;
    }

    private static boolean namesSomething(String figures) {
        return figures.contains(HIDDEN)
                || figures.chars().filter(Character::isDigit).count() >= MANY_FIGURES;
    }

    private static char mark(OwnKind kind) {
        return (char) (FIRST_MARK + kind.ordinal());
    }

    private static Pattern figures(String phone) {
        return Pattern.compile("(?<!\\d)" + String.join(BETWEEN_FIGURES, phone.split("")) + "(?!\\d)");
    }

    private static Pattern exactly(String words) {
        return OwnPatterns.anyCase("(?<![a-z0-9])" + Pattern.quote(OwnPatterns.folded(words)) + "(?![0-9])");
    }
}
