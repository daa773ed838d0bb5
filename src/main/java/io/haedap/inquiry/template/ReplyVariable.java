package io.haedap.inquiry.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template may leave open, written as {@code {{customer}}}. The list is fixed, values are put in as they are and never read
 * again; the database knows the same list.
 */
public enum ReplyVariable {
    CUSTOMER,
    NUMBER,
    SUBJECT,
    CATEGORY,
    PROMISED,
    ME,
    COMPANY,
    PHONE;

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    /** As templates write it. */
    public String written() {
        return "{{" + word() + "}}";
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a text leaves open that is none of these, as it is written; braces alone count too. */
    static List<String> unknown(String text) {
        var left = PLACE.matcher(text)
                .replaceAll(found -> isKnown(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
        var unknown = PLACE.matcher(left)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        return unknown.isEmpty() && (left.contains("{{") || left.contains("}}")) ? List.of("{{ }}") : unknown;
    }

    /** Puts the values in, in one pass: what a value says is never taken for a variable. */
    static String fill(String text, Map<ReplyVariable, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Arrays.stream(values())
                        .filter(variable -> variable.word().equals(found.group(1)))
                        .findFirst()
                        .map(variable -> Matcher.quoteReplacement(values.getOrDefault(variable, "")))
                        .orElseGet(() -> Matcher.quoteReplacement(found.group())));
    }

    private static boolean isKnown(String word) {
        return Arrays.stream(values()).anyMatch(variable -> variable.word().equals(word));
    }
}
