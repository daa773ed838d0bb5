package io.haedap.audit;

import org.jspecify.annotations.Nullable;

/** Result of recomputing the chain; {@code brokenAt} is the first position that does not fit, null where all do. */
public record ChainCheck(long sealed, @Nullable Long brokenAt, long unsealed) {}
