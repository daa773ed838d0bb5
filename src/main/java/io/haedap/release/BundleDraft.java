package io.haedap.release;

import org.jspecify.annotations.Nullable;

/** What a person says about a bundle: its name and what it is for. */
public record BundleDraft(@Nullable String name, @Nullable String note) {}
