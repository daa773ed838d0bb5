package io.haedap.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an inquiry stood before a reply that has not left yet: it stands so again when that is taken back. */
record BeforeReply(
        InquiryStatus status,
        boolean unanswered,
        Instant dueAt,
        @Nullable Instant answeredAt) {

    static BeforeReply of(Inquiry inquiry) {
        return new BeforeReply(inquiry.status(), inquiry.unanswered(), inquiry.dueAt(), inquiry.answeredAt());
    }

    BeforeReply as(InquiryStatus other) {
        return new BeforeReply(other, unanswered, dueAt, answeredAt);
    }
}
