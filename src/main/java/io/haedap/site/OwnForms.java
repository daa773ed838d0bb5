package io.haedap.site;

import io.haedap.shared.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/**
 * Forms on pages that are kept for all readers: they cannot carry a token, because a token needs a cookie. Nothing in such a
 * request is bound to who is signed in; what is left to prevent is that another site's page sends readers' browsers to vote. The
 * browser itself says where the form stood.
 */
@Component
class OwnForms {

    private final URI own;

    OwnForms(PublicAddress address) {
        own = URI.create(address.of("/"));
    }

    /** Whether that path, without its language, takes votes or what readers add to them. */
    static boolean isVote(String path) {
        return path.startsWith("/faq/") && (path.endsWith("/votes") || path.endsWith("/opinions"));
    }

    /** False where the browser says that the form stood elsewhere. One that says nothing is believed: it is asked by nobody else. */
    boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request);
    }

    /** Whether that address is of this site. */
    boolean isOwn(String address, HttpServletRequest request) {
        try {
            var asked = URI.create(address);
            return port(asked) == port(own) && String.valueOf(asked.getHost()).equalsIgnoreCase(own.getHost())
                    || port(asked) == request.getServerPort()
                            && request.getServerName().equalsIgnoreCase(asked.getHost());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }
}
