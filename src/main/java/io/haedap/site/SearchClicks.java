package io.haedap.site;

import io.haedap.search.SearchDocument;
import io.haedap.search.insight.Click;
import io.haedap.search.insight.ClickedHits;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes which hit a reader opened. No script, cookie or strange link is needed: the browser itself names our page of results, with the
 * words in its address, as where it came from ({@code Referer}), and names it to nobody else (Referrer-Policy).
 */
@Component
class SearchClicks {

    private static final Pattern HIT = Pattern.compile("/(faq|notices|status/incidents)/([0-9a-z]{1,19})(?:-.*)?");

    private final ClickedHits hits;
    private final OwnForms own;

    SearchClicks(ClickedHits hits, OwnForms own) {
        this.hits = hits;
        this.own = own;
    }

    /** Costs next to nothing where somebody comes from elsewhere. */
    static boolean mayLead(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        return from != null && from.contains("/search?");
    }

    /** Whoever comes from the console looks at what readers find, and is none. */
    static boolean isStaffs(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        return from != null && from.contains("/console/");
    }

    void note(HttpServletRequest request) {
        var from = request.getHeader("Referer");
        var hit = HIT.matcher(Visit.of(request).path());
        if (from == null || !hit.matches() || !own.isOwn(from, request)) {
            return;
        }
        try {
            var results = URI.create(from);
            var visit = Visit.at(results.getRawPath());
            var words = parameter(results, "q");
            if (visit.path().equals("/search") && words != null) {
                hits.clicked(new Click(
                        words,
                        visit.language(),
                        parameter(results, "exact") != null,
                        type(hit.group(1)),
                        hit.group(2)));
            }
        } catch (IllegalArgumentException _) {
            // not what a browser sends: nobody clicked
        }
    }

    private static String type(String place) {
        return switch (place) {
            case "faq" -> SearchDocument.FAQ;
            case "notices" -> SearchDocument.NOTICE;
            default -> SearchDocument.INCIDENT;
        };
    }

    private static @Nullable String parameter(URI address, String name) {
        for (var pair : String.valueOf(address.getRawQuery()).split("&", 20)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
