package io.haedap.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an entry's history. {@code approvedAt} is null where nobody approved that revision (and {@code approvedBy} also
 * where the approval is older than its record); {@code reason} is what the author said about it, {@code remark} why a reviewer
 * sent it back; {@code restoredFrom} is the older revision it was taken from.
 */
public record FaqRevision(
        int number,
        String title,
        String author,
        Instant at,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable Integer restoredFrom) {}
