package io.haedap.shared.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address customers use. Links in mails and feeds are built from it, never from the Host header. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${haedap.public-url:}") String configured, @Value("${server.port:8080}") int port) {
        var address = configured.isBlank() ? "http://localhost:" + port : configured.strip();
        this.base = address.replaceAll("/+$", "");
        var scheme = URI.create(base).getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalStateException("HAEDAP_PUBLIC_URL must begin with http:// or https://");
        }
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    public boolean isSecure() {
        return base.startsWith("https:");
    }

    /** Cookies carry the {@code __Host-} prefix when customers come by https. */
    public String cookieName(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    public String host() {
        return String.valueOf(URI.create(base).getHost());
    }
}
