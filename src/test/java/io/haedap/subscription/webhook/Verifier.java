package io.haedap.subscription.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks what arrived as a subscriber would, written from the standard and not from our code. */
final class Verifier {

    private Verifier() {}

    static String signature(String secret, String id, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            mac.update(id.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether one of the signatures of a request is by that secret. */
    static boolean trusts(String secret, String head, String body) {
        var expected = signature(secret, header(head, "webhook-id"), header(head, "webhook-timestamp"), body);
        return Arrays.asList(header(head, "webhook-signature").split(" ")).contains(expected);
    }

    static String header(String head, String name) {
        var found = Pattern.compile("(?im)^" + name + ": (.*)$").matcher(head);
        return found.find() ? found.group(1).strip() : name.toUpperCase(Locale.ROOT) + " is missing";
    }
}
