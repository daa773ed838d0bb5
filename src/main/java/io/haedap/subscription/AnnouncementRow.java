package io.haedap.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was or will be told; {@code kind} and {@code thing} name what it is about. {@code state} is WAITING until {@code deliverAt},
 * then SPREADING, and in the end DONE or, where there was nothing left to tell, DROPPED. {@code type} and {@code subject} are known
 * once it leaves; {@code letters} counts those in the outbox.
 */
public record AnnouncementRow(
        String id,
        String kind,
        String thing,
        @Nullable String type,
        @Nullable String subject,
        String state,
        Instant deliverAt,
        int letters,
        @Nullable Instant doneAt) {}
