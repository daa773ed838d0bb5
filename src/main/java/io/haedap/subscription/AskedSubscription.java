package io.haedap.subscription;

import io.haedap.shared.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks for; {@code topics} as they were sent. {@code policy} is the version of the privacy policy that they agreed to,
 * null where they did not.
 */
public record AskedSubscription(
        @Nullable String email,
        Language language,
        Set<String> topics,
        @Nullable String policy) {}
