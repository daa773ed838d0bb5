package io.haedap.faq;

import java.util.Set;

/** Where the newest revision of an entry stands. What readers see is told by the live revision, not by this. */
public enum FaqStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    ARCHIVED;

    /** What may be done from here; writing is allowed everywhere but in the archive. */
    public Set<FaqAction> actions() {
        return switch (this) {
            case DRAFT -> Set.of(FaqAction.SUBMIT, FaqAction.ARCHIVE);
            case IN_REVIEW -> Set.of(FaqAction.RECALL, FaqAction.APPROVE, FaqAction.REJECT, FaqAction.ARCHIVE);
            case APPROVED -> Set.of(FaqAction.PUBLISH, FaqAction.REJECT, FaqAction.ARCHIVE);
            case SCHEDULED -> Set.of(FaqAction.REJECT, FaqAction.ARCHIVE);
            case PUBLISHED -> Set.of(FaqAction.ARCHIVE);
            case ARCHIVED -> Set.of(FaqAction.REOPEN);
        };
    }

    public boolean isWritable() {
        return this != ARCHIVED;
    }

    /** The name of its badge among those of all features. */
    public String sign() {
        return switch (this) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "review";
            case APPROVED -> "approved";
            case SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
            case ARCHIVED -> "archived";
        };
    }
}
