package io.haedap.subscription;

import io.haedap.customer.Masking;
import io.haedap.shared.Language;
import java.time.Instant;
import java.util.Set;

/** A row of those who confirmed; the address is whole. */
record Subscriber(
        long id,
        String email,
        Language language,
        Set<Topic> topics,
        Instant confirmedAt,
        Instant changedAt,
        long version) {

    Subscription shown() {
        return new Subscription(
                Long.toString(id), Masking.email(email), language, topics, confirmedAt, changedAt, version);
    }
}
