package io.haedap.notice;

import io.haedap.shared.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a release bundle needs around its moment: what readers see before it, and the way back to that. */
@Service
@Transactional
@PreAuthorize("hasAuthority('notice:publish')")
public class NoticeTurnDesk {

    private final Notices notices;
    private final NoticeRevisions revisions;
    private final NoticeAppearances appearances;
    private final NoticePublisher publisher;
    private final Clock clock;

    NoticeTurnDesk(
            Notices notices,
            NoticeRevisions revisions,
            NoticeAppearances appearances,
            NoticePublisher publisher,
            Clock clock) {
        this.notices = notices;
        this.revisions = revisions;
        this.appearances = appearances;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The revision that readers see now, null for none. Nobody changes it until the transaction ends. */
    public @Nullable Integer liveBefore(NoticeId id) {
        return load(id).liveRevision();
    }

    /**
     * Readers see revision {@code to} again (null for nothing) in place of {@code from} (null for a notice that was withdrawn).
     * Refused where something else has gone live meanwhile, and where readers never saw {@code to} or its own end has passed.
     */
    public void putBack(NoticeId id, @Nullable Integer from, @Nullable Integer to) {
        var notice = load(id);
        var now = clock.instant();
        if (to != null && !appearances.wasLive(id, to)) {
            throw Refusal.conflict("notice-never-live").with("revision", to);
        }
        if (to != null && revisions.content(id, to).isOverBy(now)) {
            throw Refusal.conflict("notice-over-by-then").with("revision", to);
        }
        var told = new Told("PUT_BACK", "put-back", null);
        var back = notice.putBack(from, to, now);
        if (to == null) {
            publisher.end(back, notice.liveRevision(), told, now);
        } else {
            publisher.publish(back, notice.liveRevision(), told, now);
        }
    }

    private Notice load(NoticeId id) {
        return notices.withId(id).orElseThrow(Refusal::notFound);
    }
}
