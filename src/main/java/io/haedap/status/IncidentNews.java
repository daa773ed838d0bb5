package io.haedap.status;

import io.haedap.shared.LocalText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next update of an incident; services that are not named keep their state, an impact that is not named stays. */
public record IncidentNews(
        IncidentStatus status,
        Map<String, ServiceState> services,
        LocalText message,
        @Nullable Impact impact) {}
