package io.haedap.subscription.webhook;

/** What a person does with an endpoint; {@code ROTATE} gives it another secret, the former one signs beside it for a day. */
public enum WebhookAction {
    PAUSE,
    RESUME,
    ROTATE
}
