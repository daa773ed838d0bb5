package io.haedap.inquiry.promise;

import java.time.Instant;
import java.util.List;

/**
 * What a change of policies would do: of so many open inquiries how many would be due earlier or later, how many of them would be
 * overdue at once, and the first of them by number.
 */
public record PolicyPreview(long open, long earlier, long later, long overdue, List<Move> first) {

    /** One that would move. */
    public record Move(String number, Instant was, Instant becomes) {}

    public long moved() {
        return earlier + later;
    }
}
