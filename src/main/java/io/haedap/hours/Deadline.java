package io.haedap.hours;

import java.time.OffsetDateTime;
import java.util.List;

/** When so many open minutes have passed, and every stretch of the way there. */
public record Deadline(OffsetDateTime at, List<Segment> segments) {}
