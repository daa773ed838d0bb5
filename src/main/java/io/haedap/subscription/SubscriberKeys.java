package io.haedap.subscription;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key in the links of letters to a subscriber: its number, signed with 192 bits of HMAC-SHA256. It stands in every letter, so it
 * is made anew each time and kept nowhere; it is dead as soon as the subscription ends, since numbers never return.
 */
@Component
class SubscriberKeys {

    private static final int SIGNED = 24;
    private static final String READ = "select key from subscription.signature";

    private final JdbcClient jdbc;
    private volatile byte[] key = {};

    SubscriberKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(long subscriber) {
        var token = ByteBuffer.allocate(Long.BYTES + SIGNED).putLong(subscriber).put(signature(subscriber));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty for what was not made here. */
    OptionalLong subscriber(String token) {
        if (!token.matches("[A-Za-z0-9_-]{43}")) {
            return OptionalLong.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        var subscriber = bytes.getLong();
        var signature = new byte[SIGNED];
        bytes.get(signature);
        return MessageDigest.isEqual(signature, signature(subscriber))
                ? OptionalLong.of(subscriber)
                : OptionalLong.empty();
    }

    private byte[] signature(long subscriber) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update("subscriber".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var whole = mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(subscriber).array());
            return ByteBuffer.allocate(SIGNED).put(whole, 0, SIGNED).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key() {
        if (key.length == 0) {
            key = jdbc.sql(READ).query((row, _) -> row.getBytes("key")).single();
        }
        return key;
    }
}
