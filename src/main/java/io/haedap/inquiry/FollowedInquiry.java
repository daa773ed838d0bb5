package io.haedap.inquiry;

import io.haedap.inquiry.promise.FollowedPromise;
import io.haedap.inquiry.question.GivenAnswer;
import io.haedap.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as its customer follows it: never a note, never a colleague's name. What we took for spam reads as closed.
 * Messages and steps are oldest first; answers are masked where they are personal, because a link may be passed on.
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
        List<GivenAnswer> answers,
        List<FollowedStep> steps,
        boolean mayWrite,
        boolean mayWithdraw,
        FollowedTies ties,
        FollowedEnd end) {}
