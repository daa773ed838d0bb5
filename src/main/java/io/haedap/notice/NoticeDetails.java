package io.haedap.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notice as staff see it: the newest revision, its state, and which revision readers see ({@code liveRevision}, null for
 * none). {@code publishBy} is the last day in Seoul on which it
 * may go out without a reason; null where nothing takes effect. {@code approvable} is false where the person asking has changed the text since the live revision.
 */
public record NoticeDetails(
        NoticeId id,
        @Nullable String externalId,
        NoticeStatus status,
        int revision,
        NoticeContent content,
        @Nullable Integer liveRevision,
        @Nullable String liveUrl,
        @Nullable Instant publishAt,
        @Nullable LocalDate publishBy,
        @Nullable Instant publishedAt,
        Instant createdAt,
        List<NoticeStep> steps,
        Set<NoticeAction> actions,
        boolean approvable,
        long version) {

    /** Whether the person asking may take that step now; a screen shows what this allows and nothing else. */
    public boolean allows(NoticeAction action) {
        return actions.contains(action) && (action != NoticeAction.APPROVE || approvable);
    }
}
