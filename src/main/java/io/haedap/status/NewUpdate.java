package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An update that is about to be written down; {@code status} is the name of its stage. */
record NewUpdate(
        String id,
        String status,
        LocalText message,
        @Nullable Map<String, ServiceState> claims,
        Instant at,
        @Nullable Instant nextUpdateBy,
        @Nullable Instant deliverAt) {}
