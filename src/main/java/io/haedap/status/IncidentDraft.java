package io.haedap.status;

import io.haedap.shared.LocalText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outage to announce. Without an {@code impact} it follows from the worst state among the services. */
public record IncidentDraft(
        LocalText name,
        @Nullable Impact impact,
        IncidentStatus status,
        Map<String, ServiceState> services,
        LocalText message) {

    Impact impactOrDerived() {
        return impact != null
                ? impact
                : Impact.of(services.values().stream().reduce(ServiceState.OPERATIONAL, ServiceState::worse));
    }
}
