package io.haedap.inquiry;

import io.haedap.inquiry.rating.Rating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may do once their inquiry has come to an end. {@code isWithdrawn} says that they ended it themselves;
 * {@code reopenUntil} until when they may open it again; {@code rating} what they said of this end.
 */
public record FollowedEnd(
        boolean isWithdrawn,
        @Nullable Instant reopenUntil,
        boolean mayRate,
        @Nullable Rating rating) {

    public boolean mayReopen() {
        return reopenUntil != null;
    }
}
