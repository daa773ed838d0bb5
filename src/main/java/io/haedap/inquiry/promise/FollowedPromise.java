package io.haedap.inquiry.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told of their promise: the date, whether it stands because we wait for them or hold it, and how and why it became
 * another one last (null: never).
 */
public record FollowedPromise(
        Instant promisedAt,
        @Nullable PauseReason standing,
        @Nullable Changed changed) {

    /** It was another date before; {@code isLater} where that is later. */
    public record Changed(Instant was, ChangeReason reason, Instant at, boolean isLater) {}
}
