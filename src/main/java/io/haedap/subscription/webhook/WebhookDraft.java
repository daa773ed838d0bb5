package io.haedap.subscription.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint as it shall be. A {@code contact} that is still masked stays as it is. */
public record WebhookDraft(
        String url, @Nullable String description, @Nullable String contact, Set<String> topics) {}
