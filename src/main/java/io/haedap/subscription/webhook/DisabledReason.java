package io.haedap.subscription.webhook;

/** Why an endpoint is told nothing more: it answered 410, or all attempts were spent while nothing else reached it either. */
public enum DisabledReason {
    GONE,
    SPENT
}
