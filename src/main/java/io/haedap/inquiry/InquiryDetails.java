package io.haedap.inquiry;

import io.haedap.customer.MaskedCustomer;
import io.haedap.inquiry.rating.Rating;
import io.haedap.shared.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An opened inquiry with its conversation, oldest first; {@code older} says how many messages before those were not read. {@code customer}
 * is null for whoever may not see customers; {@code rating} is what they said last of how they were answered.
 */
public record InquiryDetails(
        String number,
        String subject,
        String queue,
        String category,
        Language language,
        Channel channel,
        InquiryStatus status,
        @Nullable Colleague assignee,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant answeredAt,
        Priority priority,
        Set<String> skills,
        @Nullable Instant escalatedAt,
        @Nullable MaskedCustomer customer,
        Particulars particulars,
        List<InquiryMessage> messages,
        int older,
        List<InquiryStep> history,
        Set<InquiryAction> allowed,
        @Nullable Rating rating,
        long version) {

    public boolean allows(InquiryAction action) {
        return allowed.contains(action);
    }

    /**
     * What a reply written now is based on: the newest by id, which need not stand last where several inquiries are read by time; 0 where
     * our first words were taken back and nothing was said yet.
     */
    public String lastMessage() {
        return messages.stream()
                .map(InquiryMessage::id)
                .max(Comparator.comparingLong(Long::parseLong))
                .orElse("0");
    }
}
