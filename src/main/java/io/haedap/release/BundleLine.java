package io.haedap.release;

import io.haedap.faq.FaqDetails;
import org.jspecify.annotations.Nullable;

/** One item as staff see it, with the entry as it stands now. {@code revision} is the one that the bundle is bound to. */
public record BundleLine(
        long id,
        ItemKind kind,
        ItemAction action,
        FaqDetails faq,
        int revision,
        @Nullable Integer liveBefore,
        @Nullable ItemOutcome outcome,
        @Nullable String reason,
        String addedBy) {}
