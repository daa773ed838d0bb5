package io.haedap.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many replies named an entry, and when the last of them left; null where none did. */
public record TimesCited(long times, @Nullable Instant lastAt) {}
