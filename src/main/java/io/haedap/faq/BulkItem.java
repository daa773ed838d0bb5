package io.haedap.faq;

import org.jspecify.annotations.Nullable;

/**
 * What happens or happened to one of many. {@code reason} says why it is refused, or what else a change brings: a key of the
 * bundle under {@code faq.bulk.reason.}.
 */
public record BulkItem(
        FaqId id, String title, Outcome outcome, @Nullable String reason) {

    /** Changed, already as wanted, or refused. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    BulkItem refused(String why) {
        return new BulkItem(id, title, Outcome.REFUSED, why);
    }
}
