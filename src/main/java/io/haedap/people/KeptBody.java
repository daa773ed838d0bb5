package io.haedap.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read once to be known again and once more to be worked on: a short one lies in memory, a long one in a
 * file that has no name any more, so that nothing is left behind by a node that is killed.
 */
final class KeptBody implements AutoCloseable {

    static final int IN_MEMORY = 256 * 1024;

    private final byte[] start;
    private final @Nullable FileChannel file;
    private final byte[] digest;

    private KeptBody(byte[] start, @Nullable FileChannel file, byte[] digest) {
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
        var file = FileChannel.open(
                Files.createTempFile("haedap-body-", ".part"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var out = new DigestOutputStream(Channels.newOutputStream(file), sha);
            out.on(false);
            out.write(start);
            out.on(true);
            body.transferTo(out);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
        return new KeptBody(new byte[0], file, sha.digest());
    }

    /** Tells it from any other body. */
    byte[] digest() {
        return digest.clone();
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : new FromStart(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Reads on its own, however often it is opened, and leaves the file open. */
    private static final class FromStart extends InputStream {

        private final FileChannel file;
        private long at;

        FromStart(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var count = file.read(ByteBuffer.wrap(target, offset, length), at);
            at += Math.max(0, count);
            return count;
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
