package io.haedap.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one stylesheet: the tokens that the site uses, then the site's rules, without comments, named by its hash. */
@Component
class Stylesheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile("var\\((--hd-[\\w-]+)");
    private static final Pattern DEFINITION = Pattern.compile("(--hd-[\\w-]+)\\s*:\\s*([^;}]*);?");

    private final byte[] bytes;
    private final String address;

    Stylesheet() {
        var rules = COMMENT.matcher(read("static/site.css")).replaceAll("");
        var tokens = COMMENT.matcher(read("static/tokens.css")).replaceAll("");
        bytes = squeeze(onlyUsed(tokens, rules) + rules).getBytes(StandardCharsets.UTF_8);
        address = "/assets/site." + Hash.of(bytes) + ".css";
    }

    String address() {
        return address;
    }

    byte[] bytes() {
        return bytes;
    }

    private static String onlyUsed(String tokens, String rules) {
        var used = usesIn(rules);
        for (int before = -1; before != used.size(); ) {
            before = used.size();
            DEFINITION
                    .matcher(tokens)
                    .results()
                    .filter(definition -> used.contains(definition.group(1)))
                    .toList()
                    .forEach(definition -> used.addAll(usesIn(definition.group(2))));
        }
        return DEFINITION
                .matcher(tokens)
                .replaceAll(definition -> used.contains(definition.group(1))
                        ? java.util.regex.Matcher.quoteReplacement(definition.group())
                        : "");
    }

    private static Set<String> usesIn(String css) {
        var names = new HashSet<String>();
        USE.matcher(css).results().forEach(use -> names.add(use.group(1)));
        return names;
    }

    static String squeeze(String css) {
        return css.replaceAll("\\s+", " ")
                .replaceAll(" ?([{};]) ?", "$1")
                .replaceAll("([:,]) ", "$1")
                .replaceAll(";}", "}")
                .replaceAll("[^{}]+\\{}", "")
                .strip();
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
