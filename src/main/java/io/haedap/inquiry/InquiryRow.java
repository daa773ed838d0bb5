package io.haedap.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the queue list; the customer's name is masked, and null for whoever may not see customers. */
public record InquiryRow(
        String number,
        String subject,
        String queue,
        String category,
        Channel channel,
        InquiryStatus status,
        @Nullable Colleague assignee,
        boolean unanswered,
        Instant receivedAt,
        Instant dueAt,
        @Nullable String customerName,
        Priority priority,
        boolean escalated) {

    /** For eyes that may not see customers. */
    public InquiryRow withoutCustomer() {
        return new InquiryRow(
                number,
                subject,
                queue,
                category,
                channel,
                status,
                assignee,
                unanswered,
                receivedAt,
                dueAt,
                null,
                priority,
                escalated);
    }
}
