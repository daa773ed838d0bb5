package io.haedap.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What one POST is recognised by. It seals the answer with the key and the request, neither of which the database knows. */
final class ReplayKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;

    private final UUID staff;
    private final byte[] key;
    private final byte[] request;
    private final byte[] seal;

    ReplayKey(UUID staff, String key, String target, byte[] body) {
        this.staff = staff;
        this.key = digest("key", key.getBytes(StandardCharsets.UTF_8), new byte[0]);
        this.request = digest("request", target.getBytes(StandardCharsets.UTF_8), body);
        this.seal = digest("seal " + key, target.getBytes(StandardCharsets.UTF_8), body);
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
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, answer);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(seal, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
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
