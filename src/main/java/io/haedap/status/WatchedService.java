package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something customers use that can fail. The id is that of the Statuspage API and never changes. */
public record WatchedService(
        String id,
        String slug,
        String groupId,
        LocalText name,
        @Nullable LocalText description,
        ServiceState state,
        int position,
        Instant createdAt,
        Instant updatedAt) {}
