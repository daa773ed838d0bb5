package io.haedap.status;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service as it shall be. Without a {@code slug} a new one gets one of its name, and it never changes afterwards;
 * {@code position} counts from 1 within the group, without it the service stays or goes last.
 */
public record ServiceDraft(
        @Nullable String slug,
        @Nullable String groupId,
        LocalText name,
        @Nullable LocalText description,
        @Nullable Integer position,
        @Nullable StaffId owner,
        @Nullable LocalDate startDate,
        boolean onlyShowIfDegraded,
        Set<String> needs) {}
