package io.haedap.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a calendar is open at a moment, when that changes (null: never), and the next holiday that closes it within a year. */
public record Opening(
        boolean openNow,
        @Nullable Instant changesAt,
        @Nullable Holiday nextHoliday) {}
