package io.haedap.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry that was answered without an entry of the FAQ; {@code dismissedAt} is set while somebody says that it needs none.
 */
record Gap(
        String inquiry,
        String queue,
        String category,
        Instant answeredAt,
        @Nullable Instant dismissedAt) {}
