package io.haedap.mail;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the list: the recipient is masked. {@code doubtful} says that a node died while it was being sent, so that it may
 * arrive twice or never; {@code allowed} is what can be done with it.
 */
public record LetterRow(
        String id,
        Letter.Kind kind,
        LetterState state,
        boolean doubtful,
        String to,
        String subject,
        String about,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError,
        Set<LetterAction> allowed) {}
