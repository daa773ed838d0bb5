package io.haedap.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A body that is read once to be known again and once more to be worked on: a short one lies in memory, a long one in a file. */
final class KeptBody implements AutoCloseable {

    static final int IN_MEMORY = 256 * 1024;

    private final byte[] start;
    private final @Nullable Path file;
    private final byte[] digest;

    private KeptBody(byte[] start, @Nullable Path file, byte[] digest) {
        this.start = start;
        this.file = file;
        this.digest = digest;
    }

    static KeptBody read(InputStream body) throws IOException {
        var sha = sha256();
        var start = body.readNBytes(IN_MEMORY);
        sha.update(start);
        if (start.length < IN_MEMORY) {
            return new KeptBody(start, null, sha.digest());
        }
        var file = Files.createTempFile("haedap-body-", ".part");
        try (var out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
            out.on(false);
            out.write(start);
            out.on(true);
            body.transferTo(out);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        return new KeptBody(new byte[0], file, sha.digest());
    }

    /** Tells it from any other body. */
    byte[] digest() {
        return digest.clone();
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
