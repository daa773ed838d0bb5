package io.haedap.mail;

import io.haedap.shared.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter as the outbox keeps it. */
record StoredLetter(
        long id,
        Letter.Kind kind,
        String to,
        @Nullable String toName,
        Language language,
        String subject,
        String body,
        String about,
        @Nullable String unsubscribe,
        LetterState state,
        int attempts,
        long claim,
        boolean doubtful,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /** A dialogue with a mail server hardly takes that long: people are told that it is in doubt. */
    static final Duration OVERDUE = Duration.ofMinutes(2);

    /** It never takes that long, by its timeouts: the node that had it is gone, and the letter goes out again. */
    static final Duration GIVEN_UP = Duration.ofMinutes(5);

    boolean isOverdue(Instant now) {
        return state == LetterState.SENDING && claimedAt != null && claimedAt.isBefore(now.minus(OVERDUE));
    }
}
