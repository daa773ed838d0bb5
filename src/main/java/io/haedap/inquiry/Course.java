package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an inquiry came: its state, who has it in hand, and what its customer waits for until when. */
record Course(
        InquiryStatus status,
        @Nullable StaffId assignee,
        boolean unanswered,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt) {

    /** Received, in nobody's hands. */
    static Course begun(Instant due) {
        return new Course(InquiryStatus.RECEIVED, null, true, due, null, null);
    }

    Course at(InquiryStatus to, @Nullable StaffId agent, @Nullable Instant end) {
        return new Course(to, agent, unanswered, dueAt, answeredAt, end);
    }

    Course in(@Nullable StaffId agent) {
        return at(status, agent, closedAt);
    }

    Course due(Instant at) {
        return new Course(status, assignee, unanswered, at, answeredAt, closedAt);
    }

    Course answeredAt(@Nullable Instant at) {
        return new Course(status, assignee, unanswered, dueAt, at, closedAt);
    }

    Course unanswered(boolean now) {
        return new Course(status, assignee, now, dueAt, answeredAt, closedAt);
    }
}
