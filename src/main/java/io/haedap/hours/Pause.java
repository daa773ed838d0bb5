package io.haedap.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time during which a clock stands, such as while the customer is asked; without an end it still stands. */
public record Pause(Instant from, @Nullable Instant to) {}
