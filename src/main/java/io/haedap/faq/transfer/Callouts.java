package io.haedap.faq.transfer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Boxes that catch the eye: HTML has no word for them, but the themes and editors of help centres agree on a few names. */
final class Callouts {

    private static final Set<String> BOXES = Set.of("div", "aside", "section", "blockquote", "p");
    private static final int LONGEST = 2_000;
    /** In this order: {@code alert alert-info} is a note. */
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(names("tip|hint|success"), "TIP");
        KINDS.put(names("info|note|notice"), "NOTE");
        KINDS.put(names("important"), "IMPORTANT");
        KINDS.put(names("warning|caution|danger|error|alert"), "WARNING");
        KINDS.put(names("callout|admonition"), "NOTE");
    }

    private Callouts() {}

    private static Pattern names(String names) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + names + ")(?:[\\s_-]|$)");
    }

    /** Which kind; null for anything else, and for what is too long or has parts of its own. */
    static @Nullable String kind(Element element) {
        var classes = element.className().toLowerCase(Locale.ROOT);
        if (classes.isEmpty() || !BOXES.contains(element.normalName())) {
            return null;
        }
        var kind = KINDS.entrySet().stream()
                .filter(one -> one.getKey().matcher(classes).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return kind == null
                        || element.selectFirst("h1, h2, table") != null
                        || element.text().length() > LONGEST
                ? null
                : kind;
    }
}
