package io.haedap.faq;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as staff see it: the newest revision, its state, and which revision readers see ({@code liveRevision}, null for
 * none). {@code approvable} is false where the person asking has changed the text since the live revision. {@code pinned} and
 * {@code position} tell where it stands in its category, {@code mergedInto} which entry its addresses lead to.
 */
public record FaqDetails(
        FaqId id,
        @Nullable String externalId,
        FaqStatus status,
        int revision,
        FaqContent content,
        String authorName,
        @Nullable Integer liveRevision,
        @Nullable String liveUrl,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        @Nullable String remark,
        Set<FaqAction> actions,
        boolean approvable,
        boolean pinned,
        @Nullable Integer position,
        @Nullable FaqId mergedInto,
        FaqReview review,
        long version) {

    /** Whether a colleague may take that step now; a screen shows what this allows and nothing else. */
    public boolean allows(FaqAction action) {
        return actions.contains(action) && (action != FaqAction.APPROVE || approvable);
    }
}
