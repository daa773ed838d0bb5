package io.haedap.notice;

import io.haedap.people.Rights;

/** A step in the life of a revision, and the right it takes. */
public enum NoticeAction {
    SUBMIT(Rights.NOTICE_WRITE),
    APPROVE(Rights.NOTICE_APPROVE),
    REJECT(Rights.NOTICE_APPROVE),
    PUBLISH(Rights.NOTICE_PUBLISH),
    WITHDRAW(Rights.NOTICE_PUBLISH),
    REOPEN(Rights.NOTICE_WRITE);

    private final String right;

    NoticeAction(String right) {
        this.right = right;
    }

    public String right() {
        return right;
    }
}
