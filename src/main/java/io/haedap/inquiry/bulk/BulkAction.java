package io.haedap.inquiry.bulk;

import io.haedap.people.Rights;

/** What can be done to many inquiries at once, and the right it takes. */
public enum BulkAction {
    ASSIGN(Rights.INQUIRY_ASSIGN),
    RELEASE(Rights.INQUIRY_ANSWER),
    HOLD(Rights.INQUIRY_ANSWER),
    WAIT(Rights.INQUIRY_ANSWER),
    CLOSE(Rights.INQUIRY_ANSWER),
    REOPEN(Rights.INQUIRY_ANSWER),
    SPAM(Rights.INQUIRY_ANSWER),
    PRIORITY(Rights.INQUIRY_ANSWER),
    HANDOVER(Rights.INQUIRY_HANDOVER),
    TAG(Rights.INQUIRY_ANSWER),
    UNTAG(Rights.INQUIRY_ANSWER);

    private final String right;

    BulkAction(String right) {
        this.right = right;
    }

    public String right() {
        return right;
    }
}
