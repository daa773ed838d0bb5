package io.haedap.faq.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes, so that one that is too long or not UTF-8 spoils no other. */
final class ByteLines {

    /** A line and its number from 1; {@code bytes} is null where it was longer than may be. */
    record Line(int number, byte @Nullable [] bytes) {}

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int filled;
    private int number;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end; null when there is none. */
    @Nullable
    Line next() {
        try {
            var line = new ByteArrayOutputStream();
            boolean any = false;
            for (int c = read(); c >= 0; c = read()) {
                any = true;
                if (c == '\n') {
                    break;
                }
                if (line.size() <= longest) {
                    line.write(c);
                }
            }
            return any ? new Line(++number, line.size() > longest ? null : line.toByteArray()) : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
