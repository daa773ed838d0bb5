package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something customers use that can fail. The id is that of the Statuspage API and never changes; {@code needs} are the services
 * that it cannot work without; {@code position} counts from 1 within its group.
 */
public record WatchedService(
        String id,
        String slug,
        String groupId,
        LocalText name,
        @Nullable LocalText description,
        ServiceState state,
        int position,
        @Nullable LocalDate startDate,
        boolean onlyShowIfDegraded,
        List<String> needs,
        Instant createdAt,
        Instant updatedAt) {

    /** Some services are only worth a line while something is wrong with them. */
    public boolean isShown() {
        return !onlyShowIfDegraded || state != ServiceState.OPERATIONAL;
    }
}
