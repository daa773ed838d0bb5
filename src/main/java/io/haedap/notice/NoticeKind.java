package io.haedap.notice;

import java.time.Duration;

/** What a notice is about. Policy and change bind customers: another person approves them, and they are told early. */
public enum NoticeKind {
    GENERAL(false, 0),
    CHANGE(true, 7),
    MAINTENANCE(false, 2),
    POLICY(true, 30),
    EVENT(false, 0);

    private final boolean approved;
    private final int daysAhead;

    NoticeKind(boolean approved, int daysAhead) {
        this.approved = approved;
        this.daysAhead = daysAhead;
    }

    /** Whether a second person has to approve before it is published. */
    public boolean needsApproval() {
        return approved;
    }

    /** How long before its effective date it has to be public, unless a reason is recorded. */
    public Duration leadTime() {
        return Duration.ofDays(daysAhead);
    }
}
