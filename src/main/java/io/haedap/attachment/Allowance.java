package io.haedap.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What one person may upload in 24 hours, and what all of their kind may {@code together}. */
record Allowance(int files, DataSize bytes, @Nullable DataSize together) {

    static final Allowance UNLIMITED = new Allowance(Integer.MAX_VALUE, DataSize.ofTerabytes(1_000), null);
}
