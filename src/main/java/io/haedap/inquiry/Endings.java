package io.haedap.inquiry;

import io.haedap.inquiry.rating.RatingBook;
import io.haedap.inquiry.rating.RatingWindow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a customer may do with an inquiry that has come to an end. */
@Component
class Endings {

    private final ReopenWindow reopening;
    private final RatingBook ratings;
    private final RatingWindow window;

    Endings(ReopenWindow reopening, RatingBook ratings, RatingWindow window) {
        this.reopening = reopening;
        this.ratings = ratings;
        this.window = window;
    }

    /** As the customer sees it: the state that they are shown, when they were answered, whether it goes on elsewhere. */
    record Seen(InquiryStatus status, @Nullable Instant answeredAt, boolean isReplied, boolean isMerged) {}

    FollowedEnd of(Inquiry inquiry, Seen seen, List<Steps.Step> steps) {
        var until = seen.isMerged() ? null : reopening.until(inquiry).orElse(null);
        if (seen.isMerged() || !isEnd(seen.status()) || !isEnd(inquiry.status())) {
            return new FollowedEnd(false, until, false, null);
        }
        var rating = ratings.current(inquiry.id()).orElse(null);
        var ended = inquiry.closedAt() == null ? seen.answeredAt() : inquiry.closedAt();
        var mayRate =
                rating == null ? seen.isReplied() && ended != null && window.isOpen(ended) : window.mayChange(rating);
        return new FollowedEnd(isWithdrawn(inquiry, steps), until, mayRate, rating);
    }

    private static boolean isEnd(InquiryStatus status) {
        return status == InquiryStatus.ANSWERED || status == InquiryStatus.CLOSED;
    }

    private static boolean isWithdrawn(Inquiry inquiry, List<Steps.Step> steps) {
        return inquiry.status() == InquiryStatus.CLOSED
                && steps.reversed().stream()
                        .filter(step -> step.to() == InquiryStatus.CLOSED && step.from() != InquiryStatus.CLOSED)
                        .findFirst()
                        .map(step -> InquiryStep.WITHDRAW.equals(step.action()))
                        .orElse(false);
    }
}
