package io.haedap.subscription.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one endpoint. {@code messageId} is its {@code webhook-id}, the same over all attempts; {@code lastError} is a word
 * of {@code OutgoingRefused.Reason}, or ABANDONED where a node died, or DISABLED where the endpoint was.
 */
public record DeliveryRow(
        String id,
        String messageId,
        String type,
        DeliveryState status,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {}
