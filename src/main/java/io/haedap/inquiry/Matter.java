package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.shared.Language;
import java.time.Instant;

/** What an inquiry is about, from whom, and how it came: that never changes. */
record Matter(
        String category, String subject, Language language, Channel channel, CustomerId customer, Instant receivedAt) {

    /** The same customer about something of its own. */
    Matter about(String other, Instant now) {
        return new Matter(category, other, language, channel, customer, now);
    }
}
