package io.haedap.inquiry.bulk;

import org.jspecify.annotations.Nullable;

/** One deed for many. {@code value} is what they get: the address of a colleague, a queue, or how urgent they are. */
public record BulkStep(
        BulkAction action, @Nullable String value, @Nullable String remark) {

    public static BulkStep of(BulkAction action) {
        return new BulkStep(action, null, null);
    }
}
