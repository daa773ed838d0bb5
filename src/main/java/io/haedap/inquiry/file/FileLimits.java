package io.haedap.inquiry.file;

import org.springframework.util.unit.DataSize;

/** How much goes with one message. */
public final class FileLimits {

    /** The most files; the database knows it too. */
    public static final int MOST = 5;

    /** The most bytes of all of them together. */
    public static final DataSize TOGETHER = DataSize.ofMegabytes(25);

    private FileLimits() {}
}
