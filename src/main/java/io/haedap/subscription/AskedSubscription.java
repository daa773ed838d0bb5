package io.haedap.subscription;

import io.haedap.shared.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a visitor asks for; {@code topics} as they were sent. */
public record AskedSubscription(@Nullable String email, Language language, Set<String> topics, boolean consent) {}
