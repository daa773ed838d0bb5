package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import org.springframework.stereotype.Component;

/** Whether an entry is live in a category that is not one's own: a draft may be moved, what readers see there stays. */
@Component
class LiveElsewhere {

    private final Revisions revisions;
    private final CurrentStaff staff;

    LiveElsewhere(Revisions revisions, CurrentStaff staff) {
        this.revisions = revisions;
        this.staff = staff;
    }

    boolean isSo(Entry entry) {
        var live = entry.liveRevision();
        return live != null && !isOwn(entry.id(), live);
    }

    boolean isOwn(FaqId id, int revision) {
        return staff.covers(revisions.content(id, revision).categorySlug());
    }
}
