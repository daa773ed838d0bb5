package io.haedap.subscription.webhook;

import org.jspecify.annotations.Nullable;

/** An endpoint after a step; {@code secret} is its new one, told this once, or null where it got none. */
public record IssuedSecret(WebhookDetails webhook, @Nullable String secret) {

    /** Nobody reads a secret in a log. */
    @Override
    public String toString() {
        return "IssuedSecret[" + webhook.id() + "]";
    }
}
