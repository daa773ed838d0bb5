package io.haedap.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One deed for many entries: where to move them, which tags to add or remove, when to publish them. */
public record BulkStep(
        BulkAction action,
        @Nullable String categorySlug,
        List<String> tags,
        @Nullable Instant at) {}
