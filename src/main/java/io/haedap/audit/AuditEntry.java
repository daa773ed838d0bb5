package io.haedap.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the record: who did what to which thing, when and from where. */
public record AuditEntry(
        String id,
        Instant at,
        String actorKind,
        String actorId,
        String actor,
        @Nullable String address,
        String action,
        String subject,
        Map<String, Object> facts) {}
