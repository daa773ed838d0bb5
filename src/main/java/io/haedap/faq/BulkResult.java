package io.haedap.faq;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens or happened to each; {@code id} is what takes it back, null for a preview and where nothing changed. */
public record BulkResult(@Nullable UUID id, List<BulkItem> items) {

    public long count(BulkItem.Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
