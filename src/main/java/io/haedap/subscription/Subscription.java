package io.haedap.subscription;

import io.haedap.shared.Language;
import java.time.Instant;
import java.util.Set;

/** Somebody who is told by mail; {@code email} is masked. */
public record Subscription(
        String id,
        String email,
        Language language,
        Set<Topic> topics,
        Instant confirmedAt,
        Instant changedAt,
        long version) {}
