package io.haedap.subscription.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that an endpoint shares with us, written as Standard Webhooks does, and what is signed with it. */
record SigningSecret(String written) {

    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecret fresh() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** The header {@code webhook-signature}: one signature by each secret, whichever of them the other side knows. */
    static String signatures(Collection<SigningSecret> secrets, String message, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> secret.signature(message, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private String signature(String message, long timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(written.substring(PREFIX.length())), "HmacSHA256"));
            var signed = mac.doFinal((message + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nobody reads a secret in a log. */
    @Override
    public String toString() {
        return PREFIX;
    }
}
