package io.haedap.faq.transfer;

import io.haedap.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of which one element at a time is read whole; one that is far too large is refused before it fills the memory. */
final class MeasuredBytes extends FilterInputStream {

    private final int most;
    private boolean within;
    private long read;

    MeasuredBytes(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    /** An element begins here, or up to a buffer before. */
    void begin() {
        within = true;
        read = 0;
    }

    void end() {
        within = false;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (within && read > most) {
            throw Refusal.invalid("body", "faq-import-element", most >> 20);
        }
    }
}
