package io.haedap.subscription.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery that this node has to itself until the claim is over. {@code step} is its place in the retry plan, from 1. */
record ClaimedDelivery(
        long id,
        long claim,
        int step,
        long endpoint,
        String url,
        String message,
        String type,
        String body,
        Instant createdAt,
        @Nullable Instant abandonedAt,
        List<SigningSecret> secrets) {

    static final String PING = "ping";

    /** A ping is sent once: whoever asked for it is waiting to see what came of it. */
    boolean isPing() {
        return type.equals(PING);
    }

    ClaimedDelivery signedBy(List<SigningSecret> signing) {
        return new ClaimedDelivery(
                id, claim, step, endpoint, url, message, type, body, createdAt, abandonedAt, signing);
    }
}
