package io.haedap.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bundle without what it holds: one line of a list. {@code dueAt} is when it turns next. */
public record BundleRow(
        BundleId id,
        String name,
        @Nullable String note,
        BundleStatus status,
        int items,
        @Nullable Instant dueAt,
        @Nullable Instant liveAt,
        @Nullable Instant rolledBackAt,
        @Nullable String reason,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
