package io.haedap.inquiry;

import io.haedap.hours.WorkingDays;
import io.haedap.inquiry.promise.Ground;
import io.haedap.inquiry.promise.PromiseKeeper;
import io.haedap.inquiry.promise.Stand;
import io.haedap.inquiry.promise.Turn;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when we promise an answer: by policies, and by the clocks that follow the inquiry. */
@Component
class Promise {

    private static final int WORKING_DAYS = 3;

    private final WorkingDays days;
    private final PromiseKeeper keeper;
    private final Clock clock;

    Promise(WorkingDays days, PromiseKeeper keeper, Clock clock) {
        this.days = days;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** The end of the third working day, which holds until the clocks say otherwise. */
    Instant from(Instant received) {
        return days.end(received, WORKING_DAYS);
    }

    /** What the policies promise to something that comes in now. */
    Instant of(String queue, String category, Priority priority, Instant received) {
        return keeper.promised(new Ground(queue, category, priority), received);
    }

    /** Lays the clocks of what was just stored. */
    void begin(Inquiry inquiry) {
        keeper.begin(stand(inquiry));
    }

    /** The inquiry with what is due next, now that it stands so. */
    Inquiry followed(Inquiry inquiry, Turn turn) {
        var due = keeper.follow(stand(inquiry), turn);
        return due.equals(inquiry.dueAt())
                ? inquiry
                : inquiry.restored(inquiry.status(), inquiry.assignee(), due, inquiry.unanswered());
    }

    private Stand stand(Inquiry inquiry) {
        return new Stand(
                inquiry.id(),
                new Ground(
                        inquiry.queue(), inquiry.category(), inquiry.handling().priority()),
                inquiry.status(),
                inquiry.receivedAt(),
                inquiry.dueAt(),
                inquiry.answeredAt(),
                inquiry.closedAt(),
                clock.instant());
    }
}
