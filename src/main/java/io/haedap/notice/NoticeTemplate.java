package io.haedap.notice;

import io.haedap.shared.LocalText;

/** A skeleton to begin a notice with: what it is called among staff, the kind that it is for, and its words. */
public record NoticeTemplate(long id, Draft draft, long version) {

    /** What people set. */
    public record Draft(LocalText name, NoticeKind kind, NoticeTranslations translations) {}
}
