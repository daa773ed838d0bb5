package io.haedap.notice;

/** What a notice is about. Policy and change bind customers: another person approves them. */
public enum NoticeKind {
    GENERAL(false),
    CHANGE(true),
    MAINTENANCE(false),
    POLICY(true),
    EVENT(false);

    private final boolean approved;

    NoticeKind(boolean approved) {
        this.approved = approved;
    }

    /** Whether a second person has to approve before it is published. */
    public boolean needsApproval() {
        return approved;
    }
}
