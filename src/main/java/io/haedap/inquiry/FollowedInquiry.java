package io.haedap.inquiry;

import io.haedap.inquiry.promise.FollowedPromise;
import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as its customer follows it: never a note, never a colleague's name. What we took for spam reads as closed.
 * Messages and steps are oldest first.
 */
public record FollowedInquiry(
        String number,
        String subject,
        String category,
        Language language,
        InquiryStatus status,
        Instant receivedAt,
        Instant promisedAt,
        @Nullable FollowedPromise promise,
        @Nullable Instant answeredAt,
        List<FollowedMessage> messages,
        List<FollowedStep> steps,
        boolean mayWrite,
        boolean mayWithdraw,
        FollowedTies ties,
        FollowedEnd end) {}
