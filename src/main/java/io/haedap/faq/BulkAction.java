package io.haedap.faq;

import io.haedap.people.Rights;

/** What can be done to many entries at once, and the right it takes. */
public enum BulkAction {
    MOVE(Rights.FAQ_WRITE),
    TAG(Rights.FAQ_WRITE),
    UNTAG(Rights.FAQ_WRITE),
    SCHEDULE(Rights.FAQ_PUBLISH),
    ARCHIVE(Rights.FAQ_ARCHIVE);

    private final String right;

    BulkAction(String right) {
        this.right = right;
    }

    public String right() {
        return right;
    }
}
