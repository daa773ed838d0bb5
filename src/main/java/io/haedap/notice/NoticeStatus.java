package io.haedap.notice;

import java.util.EnumSet;
import java.util.Set;

/** Where the newest revision of a notice stands. What readers see is told by the live revision, not by this. */
public enum NoticeStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    EXPIRED;

    /** What may be done from here with a notice of that kind; writing is allowed everywhere but after a withdrawal. */
    public Set<NoticeAction> actions(NoticeKind kind) {
        return switch (this) {
            case DRAFT ->
                kind.needsApproval()
                        ? EnumSet.of(NoticeAction.SUBMIT, NoticeAction.WITHDRAW)
                        : EnumSet.of(NoticeAction.SUBMIT, NoticeAction.PUBLISH, NoticeAction.WITHDRAW);
            case IN_REVIEW -> EnumSet.of(NoticeAction.APPROVE, NoticeAction.REJECT, NoticeAction.WITHDRAW);
            case APPROVED -> EnumSet.of(NoticeAction.PUBLISH, NoticeAction.REJECT, NoticeAction.WITHDRAW);
            case SCHEDULED -> EnumSet.of(NoticeAction.REJECT, NoticeAction.WITHDRAW);
            case PUBLISHED -> EnumSet.of(NoticeAction.WITHDRAW);
            case WITHDRAWN, EXPIRED -> EnumSet.of(NoticeAction.REOPEN);
        };
    }

    public boolean isWritable() {
        return this != WITHDRAWN;
    }

    /** The name of its badge among those of all features. */
    public String sign() {
        return switch (this) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "review";
            case APPROVED -> "approved";
            case SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
            case EXPIRED -> "archived";
        };
    }
}
