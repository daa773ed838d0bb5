package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The next update of an incident; services that are not named keep their state, an impact that is not named stays. With
 * {@code at} it was said in the past and nobody is told any more. {@code nextUpdateBy} promises the one after it.
 * {@code basedOn} is the update that the writer saw last: where there is a newer one it is refused.
 */
public record IncidentNews(
        IncidentStatus status,
        Map<String, ServiceState> services,
        LocalText message,
        @Nullable Impact impact,
        @Nullable Instant at,
        @Nullable Instant nextUpdateBy,
        @Nullable String basedOn) {

    public IncidentNews(
            IncidentStatus status, Map<String, ServiceState> services, LocalText message, @Nullable Impact impact) {
        this(status, services, message, impact, null, null, null);
    }
}
