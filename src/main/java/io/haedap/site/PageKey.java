package io.haedap.site;

import io.haedap.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a page that may be kept: its path and those of its parameters that count. {@code search} ones are many and small. */
record PageKey(String name, boolean search) {

    private static final String ARTICLES = "/faq/";

    /** What monitors and widgets read. */
    private static final String STATUS_API = "/api/v2/";

    private static final int LONGEST = 2_000;

    /** Null for what is never kept: forms, what customers see after proof, everything that is not a page for readers. */
    static @Nullable PageKey of(HttpServletRequest request) {
        var method = request.getMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            return null;
        }
        var path = request.getRequestURI();
        var counting = parametersOf(path.startsWith("/en/") ? path.substring(3) : path);
        if (counting == null || path.indexOf(';') >= 0) {
            return null;
        }
        var search = !counting.isEmpty() && "q".equals(counting.getFirst());
        if (request.getQueryString() == null || counting.isEmpty()) {
            return new PageKey(path, search);
        }
        var name = new StringBuilder(path);
        for (var parameter : counting) {
            var values = request.getParameterValues(parameter);
            for (var asked : values == null ? new String[0] : values) {
                // every word is one of two languages
                var value = parameter.equals("lang") ? Language.ofTag(asked).tag() : asked;
                // with its length, so that no value can pass for two
                name.append('\n')
                        .append(parameter)
                        .append(value.length())
                        .append('=')
                        .append(value);
            }
        }
        return name.length() > LONGEST ? null : new PageKey(name.toString(), search);
    }

    /** The id of the entry whose page this is; null for other pages. */
    @Nullable
    String entry() {
        int from = name.startsWith(ARTICLES) ? ARTICLES.length() : name.startsWith("/en" + ARTICLES) ? 8 : -1;
        int to = from;
        while (to >= 0 && to < name.length() && Character.isDigit(name.charAt(to))) {
            to++;
        }
        return to > from && to < name.length() && name.charAt(to) == '-' ? name.substring(from, to) : null;
    }

    private static @Nullable List<String> parametersOf(String path) {
        return switch (path) {
            case "/", "/faq", "/status", "/contact", "/sitemap.xml", "/robots.txt", "/opensearch.xml" -> List.of();
            case "/.well-known/security.txt" -> List.of();
            case "/privacy", "/terms" -> List.of("version");
            case "/search" -> List.of("q", "type", "c", "exact", "page");
            case "/search/suggest" -> List.of("q", "type");
            case "/notices" -> List.of("cursor", "service");
            case "/notices/feed.atom", "/status/feed.atom", "/status/maintenance.ics", "/status/badge.svg" ->
                List.of("service");
            case "/status/history" -> List.of("cursor");
            default -> path.startsWith(STATUS_API) && path.endsWith(".json") ? List.of("lang") : ofPage(path);
        };
    }

    private static @Nullable List<String> ofPage(String path) {
        return path.startsWith("/faq/c/") ? List.of("cursor") : isPage(path) ? List.of() : null;
    }

    private static boolean isPage(String path) {
        // thanks for a vote are never kept, so nobody shall wait for another's
        return path.startsWith("/faq/") && !path.endsWith("/votes") && !path.endsWith("/opinions")
                || path.startsWith("/notices/")
                || path.startsWith("/status/")
                || path.startsWith("/assets/");
    }
}
