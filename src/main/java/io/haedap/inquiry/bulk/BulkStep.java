package io.haedap.inquiry.bulk;

import org.jspecify.annotations.Nullable;

/** One deed for many. {@code value} is to whom they are given: the address of a colleague. */
public record BulkStep(
        BulkAction action, @Nullable String value, @Nullable String remark) {

    public static BulkStep of(BulkAction action) {
        return new BulkStep(action, null, null);
    }
}
