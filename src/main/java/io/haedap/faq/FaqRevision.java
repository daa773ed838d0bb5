package io.haedap.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an entry's history; {@code approvedAt} is null where nobody approved that revision. */
public record FaqRevision(
        int number,
        String title,
        String author,
        Instant at,
        @Nullable Instant approvedAt,
        @Nullable String remark) {}
