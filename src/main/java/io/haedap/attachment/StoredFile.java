package io.haedap.attachment;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A row: the file, whose it is, what its bytes add up to, and what a scanner found in it. */
record StoredFile(
        Attachment file,
        String uploadedBy,
        byte[] sha256,
        @Nullable String found) {

    String digest() {
        return HexFormat.of().formatHex(sha256);
    }
}
