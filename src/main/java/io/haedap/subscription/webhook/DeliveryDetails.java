package io.haedap.subscription.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with what is sent and each attempt, newest first. */
public record DeliveryDetails(DeliveryRow delivery, String body, List<Attempt> tries) {

    /** {@code answer} is the beginning of what came back; {@code status} is null where nothing did. */
    public record Attempt(
            Instant at,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Integer millis,
            @Nullable String answer) {}
}
