package io.haedap.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Who reads for a machine and says so: not counted among readers. */
final class Robots {

    private static final Pattern NAMED = Pattern.compile(
            "bot\\b|bot[/;)\\d]|crawl|spider|slurp|yeti|daum/|preview|monitor|lighthouse|uptime|"
                    + "curl|wget|python|java[-/]|okhttp|go-http|libwww|httpclient|facebookexternalhit|whatsapp",
            Pattern.CASE_INSENSITIVE);

    /** A kept page must cost next to nothing, and there are few names. */
    private static final Cache<String, Boolean> KNOWN =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private Robots() {}

    /** By name, or because the browser only looks ahead. No browser of a person sends no name at all. */
    static boolean isOne(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var purpose = request.getHeader("Sec-Purpose");
        return agent == null
                || agent.isBlank()
                || purpose != null && purpose.startsWith("prefetch")
                || KNOWN.get(agent, name -> NAMED.matcher(name).find());
    }
}
