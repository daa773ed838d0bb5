package io.haedap.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who counts once, as far as a request tells. Neither part is ever stored: only a keyed hash of both, whose salt is destroyed when
 * nobody needs to be known again.
 */
public record Visitor(String address, String agent) {

    private static final int LONGEST_AGENT = 500;

    public static Visitor of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Visitor(request.getRemoteAddr(), agent == null ? "" : agent);
    }

    /** What stands in for this visitor under that salt. */
    public byte[] mark(byte[] salt) {
        return hash(salt, "visitor", Network.of(address), agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }

    /** What stands in for all who share the connection. */
    public byte[] networkMark(byte[] salt) {
        return hash(salt, "network", Network.of(address));
    }

    private static byte[] hash(byte[] salt, String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
