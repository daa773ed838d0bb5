package io.haedap.faq;

import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether an entry is live in a category that is not one's own, or was in one that is gone: a draft may be moved, what readers
 * see there stays, and nothing comes back to where nobody finds it.
 */
@Component
class LiveElsewhere {

    private final Revisions revisions;
    private final CurrentStaff staff;
    private final CategoryTree categories;

    LiveElsewhere(Revisions revisions, CurrentStaff staff, CategoryTree categories) {
        this.categories = categories;
        this.revisions = revisions;
        this.staff = staff;
    }

    boolean isSo(Entry entry) {
        var live = entry.liveRevision();
        return live != null && !isOwn(entry.id(), live);
    }

    /** Whether the category of that revision, null for none, was deleted; one that is there stays until the transaction ends. */
    boolean isGone(FaqId id, @Nullable Integer revision) {
        return revision != null
                && categories
                        .held()
                        .find(revisions.content(id, revision).categorySlug())
                        .isEmpty();
    }

    boolean isOwn(FaqId id, int revision) {
        return staff.covers(revisions.content(id, revision).categorySlug());
    }
}
