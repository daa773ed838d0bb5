package io.haedap.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Colours, type and space as {@code frontend/tokens.css} defines them, and those of them that some rules use. */
final class Tokens {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile("var\\((--hd-[\\w-]+)");
    private static final Pattern DEFINITION = Pattern.compile("(--hd-[\\w-]+)\\s*:\\s*([^;}]*);?");
    private static final Pattern PAIR = Pattern.compile("light-dark\\((#\\w+),\\s*(#\\w+)\\)");

    private final String css;

    private Tokens(String css) {
        this.css = css;
    }

    static Tokens read() {
        return new Tokens(rules("static/tokens.css"));
    }

    /** A stylesheet of the classpath without its comments. */
    static String rules(String path) {
        try {
            return COMMENT.matcher(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The whole file with nothing in it that these rules do without. */
    String onlyUsed(String rules) {
        var used = used(rules);
        return DEFINITION
                .matcher(css)
                .replaceAll(one -> used.test(one.group(1)) ? Matcher.quoteReplacement(one.group()) : "");
    }

    /** The bare definitions of what these rules use, for a place that has no {@code :root} of its own. */
    String definitions(String rules) {
        var used = used(rules);
        return DEFINITION
                .matcher(css)
                .results()
                .filter(one -> used.test(one.group(1)))
                .map(one -> one.group(1) + ":" + one.group(2).strip() + ";")
                .collect(Collectors.joining());
    }

    /** A colour on light paper. */
    String light(String name) {
        return pair(name).group(1);
    }

    /** The same colour on dark paper. */
    String dark(String name) {
        return pair(name).group(2);
    }

    private Matcher pair(String name) {
        var found = DEFINITION
                .matcher(css)
                .results()
                .filter(one -> one.group(1).equals(name))
                .map(one -> PAIR.matcher(one.group(2)))
                .filter(Matcher::find)
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException(name + " is no colour of tokens.css"));
    }

    private Predicate<String> used(String rules) {
        var used = usesIn(rules);
        for (int before = -1; before != used.size(); ) {
            before = used.size();
            DEFINITION
                    .matcher(css)
                    .results()
                    .filter(definition -> used.contains(definition.group(1)))
                    .toList()
                    .forEach(definition -> used.addAll(usesIn(definition.group(2))));
        }
        return used::contains;
    }

    private static Set<String> usesIn(String css) {
        var names = new HashSet<String>();
        USE.matcher(css).results().forEach(use -> names.add(use.group(1)));
        return names;
    }
}
