package io.haedap.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open incident that asks for something now: an update that was promised, or customers who must be told by law. */
public record IncidentCare(
        Incident incident,
        @Nullable Instant promised,
        @Nullable Instant informBy) {}
