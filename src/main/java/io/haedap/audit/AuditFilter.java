package io.haedap.audit;

import org.jspecify.annotations.Nullable;

/** What to look for: the beginning of an action, an actor's id, a subject; null means any. */
public record AuditFilter(
        @Nullable String action,
        @Nullable String actor,
        @Nullable String subject) {

    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null);
}
