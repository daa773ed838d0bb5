package io.haedap.faq;

import io.haedap.people.Rights;

/** A step in the life of a revision, and the right it takes. */
public enum FaqAction {
    SUBMIT(Rights.FAQ_WRITE),
    RECALL(Rights.FAQ_WRITE),
    APPROVE(Rights.FAQ_REVIEW),
    REJECT(Rights.FAQ_REVIEW),
    PUBLISH(Rights.FAQ_PUBLISH),
    ARCHIVE(Rights.FAQ_ARCHIVE),
    REOPEN(Rights.FAQ_WRITE);

    private final String right;

    FaqAction(String right) {
        this.right = right;
    }

    public String right() {
        return right;
    }
}
