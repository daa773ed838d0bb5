package io.haedap.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What one POST is recognised by. It seals the answer with the key and the request, neither of which the database knows,
 * and with what the caller may do. */
final class ReplayKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;

    private final UUID staff;
    private final byte[] key;
    private final byte[] request;
    private final byte[] seal;

    ReplayKey(SignedIn caller, String key, String target, byte[] body) {
        this.staff = caller.staff();
        this.key = digest("key", key.getBytes(StandardCharsets.UTF_8), new byte[0]);
        this.request = digest("request", target.getBytes(StandardCharsets.UTF_8), body);
        this.seal = digest("seal " + key + may(caller), target.getBytes(StandardCharsets.UTF_8), body);
    }

    UUID staff() {
        return staff;
    }

    byte[] key() {
        return key.clone();
    }

    byte[] request() {
        return request.clone();
    }

    boolean isOf(byte[] otherRequest) {
        return Arrays.equals(request, otherRequest);
    }

    /** The sealed answer, with its nonce before it. */
    byte[] seal(byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = crypt(Cipher.ENCRYPT_MODE, nonce, answer);
        } catch (AEADBadTagException impossible) {
            throw new IllegalStateException(impossible);
        }
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** The answer; null for a caller who may do other things now than whoever it was given to. */
    byte @Nullable [] open(byte[] sealed) {
        try {
            return crypt(
                    Cipher.DECRYPT_MODE,
                    Arrays.copyOf(sealed, NONCE),
                    Arrays.copyOfRange(sealed, NONCE, sealed.length));
        } catch (AEADBadTagException _) {
            return null;
        }
    }

    private static String may(SignedIn caller) {
        return " " + new TreeSet<>(caller.rights()) + new TreeSet<>(caller.queues())
                + new TreeSet<>(caller.categories());
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) throws AEADBadTagException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(seal, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (AEADBadTagException other) {
            throw other;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A kept answer cannot be read", impossible);
        }
    }

    private static byte[] digest(String purpose, byte[] first, byte[] second) {
        try {
            var bytes = new ByteArrayOutputStream();
            for (var part : new byte[][] {purpose.getBytes(StandardCharsets.UTF_8), first, second}) {
                bytes.writeBytes((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                bytes.writeBytes(part);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
