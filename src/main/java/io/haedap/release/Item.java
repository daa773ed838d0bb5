package io.haedap.release;

import org.jspecify.annotations.Nullable;

/** One thing in a bundle, and what becomes of it. {@code liveBefore} is the way back. */
record Item(
        long id,
        BundleId bundle,
        ItemKind kind,
        String thing,
        ItemAction action,
        @Nullable Integer revision,
        @Nullable Integer liveBefore,
        @Nullable ItemOutcome outcome,
        @Nullable String reason,
        String addedBy) {}
