package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it should have been told: title, impact, services and the words of its newest update. A beginning or promise
 * that is not named stays.
 */
public record IncidentCorrection(
        LocalText name,
        Impact impact,
        Map<String, ServiceState> services,
        LocalText message,
        @Nullable Instant startedAt,
        @Nullable Instant nextUpdateBy) {}
