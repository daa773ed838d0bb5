package io.haedap.notice;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What publishers do with a notice. Each transition names the revision it is meant for. */
@Service
@Transactional
@PreAuthorize("hasAuthority('notice:write')")
public class NoticeDesk {

    private static final int REMARK = 1000;

    private final Notices notices;
    private final NoticeRevisions revisions;
    private final NoticeRules rules;
    private final NoticePublisher publisher;
    private final NoticeBoard board;
    private final CurrentStaff staff;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            NoticeRevisions revisions,
            NoticeRules rules,
            NoticePublisher publisher,
            NoticeBoard board,
            CurrentStaff staff,
            Clock clock) {
        this.notices = notices;
        this.revisions = revisions;
        this.rules = rules;
        this.publisher = publisher;
        this.board = board;
        this.staff = staff;
        this.clock = clock;
    }

    /** Begins a notice: revision 1, a draft. An {@code externalId} is taken once. */
    public NoticeDetails draft(@Nullable String externalId, NoticeContent content) {
        new Faults().optionalText("externalId", externalId, 200).refuse();
        var accepted = rules.accepted(null, content, null);
        var now = clock.instant();
        var notice = notices.add(externalId, accepted.kind(), now);
        revisions.add(notice.id(), 1, accepted, staff.id(), now);
        publisher.tell(notice, new Told("WRITE", "drafted", null), now);
        return board.details(notice.id());
    }

    /** Writes the next revision over the version that was read; what readers see stays until that is published. */
    public NoticeDetails write(NoticeId id, long version, NoticeContent content) {
        var notice = load(id);
        if (notice.version() != version) {
            throw Refusal.stale();
        }
        var accepted = rules.accepted(id, content, revisions.content(id, notice.revision()));
        var written = notice.written(accepted.kind());
        var now = clock.instant();
        revisions.add(id, written.revision(), accepted, staff.id(), now);
        publisher.step(written, new Told("WRITE", "written", null), now);
        return board.details(id);
    }

    public NoticeDetails submit(NoticeId id, int revision, @Nullable String remark) {
        return step(load(id).submitted(revision), NoticeAction.SUBMIT, "submitted", remark);
    }

    /** Approves exactly that revision; refused with 403 for anyone who changed the text since the live one. */
    @PreAuthorize("hasAuthority('notice:approve')")
    public NoticeDetails approve(NoticeId id, int revision, @Nullable String remark) {
        var notice = load(id);
        if (revisions.authorsSinceLive(notice).contains(staff.id())) {
            throw Refusal.forbidden("notice-own-work");
        }
        return step(notice.approved(revision), NoticeAction.APPROVE, "approved", remark);
    }

    /** Sends a revision back with a remark; an approval or schedule is void. */
    @PreAuthorize("hasAuthority('notice:approve')")
    public NoticeDetails reject(NoticeId id, int revision, @Nullable String remark) {
        return step(load(id).rejected(revision), NoticeAction.REJECT, "rejected", remark);
    }

    /**
     * Publishes now, or at a time that must lie ahead. What takes effect sooner after that than its kind allows is refused
     * unless {@code remark} gives the reason, which goes on record.
     */
    @PreAuthorize("hasAuthority('notice:publish')")
    public NoticeDetails publish(NoticeId id, int revision, @Nullable Instant at, @Nullable String remark) {
        var notice = load(id);
        var now = clock.instant();
        checkRemark(remark);
        if (at != null && !at.isAfter(now)) {
            throw Refusal.invalid("at", "notice-past");
        }
        var moved = at == null ? notice.published(revision, now) : notice.scheduled(revision, at);
        var content = revisions.content(id, revision);
        NoticeRules.checkLasts(content, at == null ? now : at);
        var told = rules.inTime(notice, content, at == null ? now : at, remark);
        if (at == null) {
            publisher.publish(moved, notice.liveRevision(), told, now);
        } else {
            publisher.step(moved, told, now);
        }
        return board.details(id);
    }

    /** Gives a schedule another time, which must lie ahead and early enough, as when it was scheduled. */
    @PreAuthorize("hasAuthority('notice:publish')")
    public NoticeDetails move(NoticeId id, int revision, Instant at, @Nullable String remark) {
        var notice = load(id);
        var now = clock.instant();
        checkRemark(remark);
        if (!at.isAfter(now)) {
            throw Refusal.invalid("at", "notice-past");
        }
        var moved = notice.rescheduled(revision, at);
        var content = revisions.content(id, revision);
        NoticeRules.checkLasts(content, at);
        var told = rules.inTime(notice, content, at, remark);
        publisher.step(moved, new Told("MOVE", "rescheduled", remark).late(told.daysLate()), now);
        return board.details(id);
    }

    /** Withdraws a notice from readers at once. */
    @PreAuthorize("hasAuthority('notice:publish')")
    public NoticeDetails withdraw(NoticeId id, int revision, @Nullable String remark) {
        checkRemark(remark);
        var notice = load(id);
        var now = clock.instant();
        var told = new Told(NoticeAction.WITHDRAW, "withdrawn", remark);
        publisher.end(notice.withdrawn(revision, now), notice.liveRevision(), told, now);
        return board.details(id);
    }

    public NoticeDetails reopen(NoticeId id, int revision, @Nullable String remark) {
        return step(load(id).reopened(revision), NoticeAction.REOPEN, "reopened", remark);
    }

    /** The version that a change must name; an unknown notice is refused. */
    @PreAuthorize("isAuthenticated()")
    public long version(NoticeId id) {
        return load(id).version();
    }

    /** The step that an API call or a button names; each asks for its own right. */
    @PreAuthorize("isAuthenticated()")
    public NoticeDetails take(
            NoticeId id, NoticeAction action, int revision, @Nullable Instant at, @Nullable String remark) {
        if (!staff.may(action.right())) {
            throw new AccessDeniedException(action.right());
        }
        return switch (action) {
            case SUBMIT -> submit(id, revision, remark);
            case APPROVE -> approve(id, revision, remark);
            case REJECT -> reject(id, revision, remark);
            case PUBLISH -> publish(id, revision, at, remark);
            case WITHDRAW -> withdraw(id, revision, remark);
            case REOPEN -> reopen(id, revision, remark);
        };
    }

    private NoticeDetails step(Notice moved, NoticeAction action, String verb, @Nullable String remark) {
        checkRemark(remark);
        publisher.step(moved, new Told(action, verb, remark), clock.instant());
        return board.details(moved.id());
    }

    private static void checkRemark(@Nullable String remark) {
        new Faults().optionalText("remark", remark, REMARK).refuse();
    }

    private Notice load(NoticeId id) {
        return notices.withId(id).orElseThrow(Refusal::notFound);
    }
}
