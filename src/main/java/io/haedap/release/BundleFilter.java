package io.haedap.release;

import org.jspecify.annotations.Nullable;

/** What to list: a state, words in the name; null means any. */
public record BundleFilter(
        @Nullable BundleStatus status, @Nullable String words) {

    public static final BundleFilter EVERYTHING = new BundleFilter(null, null);
}
