package io.haedap.inquiry.undo;

import org.jspecify.annotations.Nullable;

/** How a field stood before a deed and after it; null where it had no value. */
public record Change(@Nullable String before, @Nullable String after) {}
