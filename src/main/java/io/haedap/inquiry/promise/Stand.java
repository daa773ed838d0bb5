package io.haedap.inquiry.promise;

import io.haedap.inquiry.InquiryStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an inquiry stands, as far as its clocks are concerned; {@code at} is now. */
public record Stand(
        long inquiry,
        Ground ground,
        InquiryStatus status,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        Instant at) {

    boolean isRunning() {
        return switch (status) {
            case RECEIVED, OPEN, WAITING_FOR_CUSTOMER, ON_HOLD -> true;
            case ANSWERED, CLOSED, SPAM -> false;
        };
    }

    /** Whether we have replied after that moment. */
    boolean isAnsweredSince(Instant since) {
        return answeredAt != null && answeredAt.isAfter(since);
    }
}
