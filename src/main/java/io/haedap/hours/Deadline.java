package io.haedap.hours;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When what is allowed has passed, and every stretch of the way there. While the clock stands before its end there is no such
 * moment: {@code at} is null and the stretches lead to where it stopped.
 */
public record Deadline(@Nullable OffsetDateTime at, List<Segment> segments) {}
