package io.haedap.inquiry.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What happens or happened to one inquiry; {@code reason} says why it is refused, a key under {@code inquiry.bulk.reason.}. The
 * subject is empty for what the reader does not see.
 */
public record BulkItem(
        String number,
        String subject,
        Outcome outcome,
        @Nullable String reason) {

    /** Waits for its turn, changed, already as wanted, or refused. */
    public enum Outcome {
        WAITING,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static BulkItem refused(String number, String subject, String reason) {
        return new BulkItem(number, subject, Outcome.REFUSED, reason);
    }
}
