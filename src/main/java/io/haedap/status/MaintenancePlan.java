package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.Set;

/** A maintenance to announce, or the new plan for one. */
public record MaintenancePlan(
        LocalText name, Instant scheduledFor, Instant scheduledUntil, Set<String> services, LocalText message) {}
