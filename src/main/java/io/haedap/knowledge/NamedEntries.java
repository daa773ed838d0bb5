package io.haedap.knowledge;

import io.haedap.faq.FaqId;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.MarkdownLink;
import io.haedap.shared.web.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which entries a text names: those that its links lead to, and those in a definition that shows nothing, which text taken from an
 * entry carries along.
 */
@Component
class NamedEntries {

    private static final int MOST = 20;
    private static final Pattern PATH = Pattern.compile("(/en)?/faq/([1-9]\\d{0,17})(?:[-/?#].*)?");

    private final String home;

    NamedEntries(PublicAddress address) {
        this.home = address.of("");
    }

    /** In the order of the text, each in the language in which it is named first. */
    Map<FaqId, Language> in(String markdown) {
        return markdown.contains("/faq/") ? of(Markdown.destinations(markdown)) : Map.of();
    }

    /** Those alone that a reader can press. */
    Map<FaqId, Language> linked(String markdown) {
        return of(Markdown.links(markdown).stream()
                .filter(link -> !link.image())
                .map(MarkdownLink::destination)
                .toList());
    }

    private Map<FaqId, Language> of(List<String> destinations) {
        var named = new LinkedHashMap<FaqId, Language>();
        for (var destination : destinations) {
            path(destination).filter(_ -> named.size() < MOST).ifPresent(path -> {
                var entry = PATH.matcher(path);
                if (entry.matches()) {
                    var language = entry.group(1) == null ? Language.KO : Language.EN;
                    named.putIfAbsent(FaqId.of(entry.group(2)), language);
                }
            });
        }
        return named;
    }

    /** What stands behind a text that was taken from an entry; a reader does not see it. */
    static String mark(String entry, Language language) {
        return "[FAQ " + entry + "]: " + language.path("/faq/" + entry);
    }

    private Optional<String> path(String destination) {
        if (destination.regionMatches(true, 0, home, 0, home.length())) {
            return Optional.of(destination.substring(home.length()));
        }
        return destination.startsWith("/") ? Optional.of(destination) : Optional.empty();
    }
}
