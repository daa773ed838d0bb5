package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** A maintenance to announce, or the new plan for one; {@code zone} is the one in which people speak of its window. */
public record MaintenancePlan(
        LocalText name,
        Instant scheduledFor,
        Instant scheduledUntil,
        Set<String> services,
        LocalText message,
        ZoneId zone) {

    public MaintenancePlan(
            LocalText name, Instant scheduledFor, Instant scheduledUntil, Set<String> services, LocalText message) {
        this(name, scheduledFor, scheduledUntil, services, message, DayBars.ZONE);
    }
}
