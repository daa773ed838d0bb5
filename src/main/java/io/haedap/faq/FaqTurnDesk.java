package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a release bundle needs around its moment: what readers see before it, and the way back to that. */
@Service
@Transactional
@PreAuthorize("hasAuthority('faq:publish')")
public class FaqTurnDesk {

    private final Entries entries;
    private final Revisions revisions;
    private final FaqPublisher publisher;
    private final CurrentStaff staff;
    private final LiveElsewhere elsewhere;

    FaqTurnDesk(
            Entries entries, Revisions revisions, FaqPublisher publisher, CurrentStaff staff, LiveElsewhere elsewhere) {
        this.entries = entries;
        this.revisions = revisions;
        this.publisher = publisher;
        this.staff = staff;
        this.elsewhere = elsewhere;
    }

    /**
     * The revision that readers see now, null for none: noted as one that may be put back. Nobody changes it until the transaction
     * ends.
     */
    public @Nullable Integer liveBefore(FaqId id) {
        var live = load(id).liveRevision();
        if (live != null) {
            entries.noteLiveBefore(id, live);
        }
        return live;
    }

    /**
     * Readers see revision {@code to} again (null for nothing) in place of {@code from} (null for an entry that was archived).
     * Refused where something else has gone live meanwhile, and where readers never saw {@code to} before a release.
     */
    public void putBack(FaqId id, @Nullable Integer from, @Nullable Integer to) {
        var entry = load(id);
        if (to != null && !entries.wasLiveBefore(id, to)) {
            throw Refusal.conflict("faq-never-live").with("revision", to);
        }
        if (elsewhere.isSo(entry) || to != null && !elsewhere.isOwn(id, to)) {
            throw Refusal.forbidden("faq-foreign-category");
        }
        if (elsewhere.isGone(id, to)) {
            throw Refusal.conflict("faq-category-missing");
        }
        publisher.putBack(entry.putBack(from, to));
    }

    private Entry load(FaqId id) {
        return entries.withId(id)
                .filter(entry ->
                        staff.covers(revisions.content(id, entry.revision()).categorySlug()))
                .orElseThrow(Refusal::notFound);
    }
}
