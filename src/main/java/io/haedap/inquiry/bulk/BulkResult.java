package io.haedap.inquiry.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a deed for many is, and what became of each; {@code id} is null for a preview, where nothing was done. */
public record BulkResult(@Nullable UUID id, BulkStep step, List<BulkItem> items) {

    public long count(BulkItem.Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    public boolean isDone() {
        return count(BulkItem.Outcome.WAITING) == 0;
    }
}
