package io.haedap.subscription.webhook;

/** Where a delivery is. {@code SENDING} is marked before the request leaves, so that a dead node leaves a trace. */
public enum DeliveryState {
    WAITING,
    SENDING,
    SENT,
    FAILED
}
