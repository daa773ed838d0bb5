package io.haedap.subscription.webhook;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether an endpoint is told. {@code PAUSED} by a person: what waits is held and nothing new is taken. {@code DISABLED} by the
 * program, because the other side wants no more or cannot be reached.
 */
public enum WebhookState {
    ACTIVE,
    PAUSED,
    DISABLED;

    Set<WebhookAction> allowed() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(WebhookAction.PAUSE, WebhookAction.ROTATE);
            case PAUSED, DISABLED -> EnumSet.of(WebhookAction.RESUME, WebhookAction.ROTATE);
        };
    }
}
