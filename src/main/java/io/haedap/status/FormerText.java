package io.haedap.status;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an update read until it was corrected at {@code at}; {@code saidAt} is when it was said until that moved too. */
public record FormerText(
        LocalText body,
        Instant at,
        @Nullable StaffId by,
        @Nullable Instant saidAt) {}
