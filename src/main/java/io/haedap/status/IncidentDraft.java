package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An outage to announce, or one that was and is written down with its past updates. Without an {@code impact} it follows from the
 * worst state that is said of a service; without {@code startedAt} it began with its first update.
 */
public record IncidentDraft(
        LocalText name, @Nullable Impact impact, @Nullable Instant startedAt, List<IncidentNews> updates) {

    public IncidentDraft(
            LocalText name,
            @Nullable Impact impact,
            IncidentStatus status,
            Map<String, ServiceState> services,
            LocalText message) {
        this(name, impact, null, List.of(new IncidentNews(status, services, message, null)));
    }

    Impact impactOrDerived() {
        return impact != null
                ? impact
                : Impact.of(updates.stream()
                        .flatMap(update -> update.services().values().stream())
                        .reduce(ServiceState.OPERATIONAL, ServiceState::worse));
    }
}
