package io.haedap.inquiry.bulk;

import java.util.Set;

/** A deed for many that changes something around inquiries rather than how they stand; its owner says what and how. */
public interface BulkVerb {

    Set<BulkAction> actions();

    /** Refuses what fits no inquiry at all, and tells the value as it is used. */
    String accepted(BulkStep step);

    /** Whether it changes anything; a {@link io.haedap.shared.Refusal} where it cannot be. Called without and with a lock. */
    boolean changes(BulkStep step, String number);

    /** Does it, and notes the way back. */
    void take(BulkStep step, long inquiry, String number);
}
