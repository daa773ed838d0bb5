package io.haedap.status;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outage (장애) as it is told to everyone; updates newest first. {@code nextUpdateBy} is when the next one was promised. */
public record Incident(
        String id,
        LocalText name,
        IncidentStatus status,
        Impact impact,
        List<AffectedService> services,
        List<StatusUpdate> updates,
        Instant startedAt,
        @Nullable Instant monitoringAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant nextUpdateBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public String path(Language site) {
        return site.path("/status/incidents/" + id);
    }

    /** What was told last. */
    public StatusUpdate latest() {
        return updates.getFirst();
    }

    /** The worst state that it says of a service now. */
    public ServiceState worst() {
        return services.stream().map(AffectedService::state).reduce(ServiceState.OPERATIONAL, ServiceState::worse);
    }
}
