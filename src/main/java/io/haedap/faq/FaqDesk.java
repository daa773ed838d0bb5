package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffId;
import io.haedap.shared.Faults;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors and reviewers do with an entry. Each transition names the revision it is meant for. */
@Service
@Transactional
@PreAuthorize("hasAuthority('faq:write')")
public class FaqDesk {

    private final Entries entries;
    private final Revisions revisions;
    private final FaqRules rules;
    private final FaqPublisher publisher;
    private final FaqBoard board;
    private final CurrentStaff staff;
    private final Clock clock;

    FaqDesk(
            Entries entries,
            Revisions revisions,
            FaqRules rules,
            FaqPublisher publisher,
            FaqBoard board,
            CurrentStaff staff,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.rules = rules;
        this.publisher = publisher;
        this.board = board;
        this.staff = staff;
        this.clock = clock;
    }

    /** Begins an entry: revision 1, a draft. An {@code externalId} is taken once. */
    public FaqDetails draft(@Nullable String externalId, FaqContent content) {
        return draft(externalId, content, null);
    }

    /** The same with a line about why it is written. */
    public FaqDetails draft(@Nullable String externalId, FaqContent content, @Nullable String reason) {
        var faults = new Faults().optionalText("externalId", externalId, 200);
        faults.refuse();
        var accepted = rules.accepted(content, null);
        var entry = entries.add(externalId, clock.instant());
        revisions.add(entry.id(), 1, accepted, origin(reason("reason", reason), null));
        publisher.tell(entry, "drafted");
        return board.details(entry.id());
    }

    /** Begins an entry of what a colleague found while answering: whoever proposes one need not be an editor. */
    @PreAuthorize("hasAnyAuthority('faq:write', 'faq:propose')")
    public FaqDetails propose(FaqContent content) {
        return draft(null, content);
    }

    /** Writes the next revision over the version that was read; what readers see stays until that is published. */
    public FaqDetails write(FaqId id, long version, FaqContent content) {
        return write(id, version, content, null);
    }

    /** The same with a line about what was changed and why. */
    public FaqDetails write(FaqId id, long version, FaqContent content, @Nullable String reason) {
        var entry = load(id);
        if (entry.version() != version) {
            throw Refusal.stale();
        }
        return next(entry, content, origin(reason("reason", reason), null));
    }

    /** Writes what an older revision said as a new draft; a time to withdraw that has passed is left out. */
    public FaqDetails restore(FaqId id, int revision, int from) {
        var entry = load(id);
        if (entry.revision() != revision) {
            throw Refusal.conflict("faq-outdated-revision").with("revision", entry.revision());
        }
        var old = revisions.find(id, from).filter(_ -> from < revision).orElseThrow(Refusal::notFound);
        var until = old.unpublishAt();
        var passed = until != null && !until.isAfter(clock.instant());
        return next(entry, passed ? old.until(null) : old, origin(null, from));
    }

    private FaqDetails next(Entry entry, FaqContent content, Revisions.Origin origin) {
        var accepted = rules.accepted(content, revisions.content(entry.id(), entry.revision()));
        var written = entry.written(revisions.last(entry.id()));
        revisions.add(entry.id(), written.revision(), accepted, origin);
        publisher.tell(entries.save(written, clock.instant()), origin.restoredFrom() == null ? "written" : "restored");
        return board.details(entry.id());
    }

    private Revisions.Origin origin(@Nullable String reason, @Nullable Integer restoredFrom) {
        return new Revisions.Origin(staff.id(), staff.name(), clock.instant(), reason, restoredFrom);
    }

    private static @Nullable String reason(String field, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        new Faults().optionalText(field, reason, 500).refuse();
        return PlainText.tidy(reason);
    }

    public FaqDetails submit(FaqId id, int revision) {
        return submit(id, revision, null);
    }

    /** Asks for a review; the line about what was changed and why replaces one that was given while writing. */
    public FaqDetails submit(FaqId id, int revision, @Nullable String reason) {
        var submitted = load(id).submitted(revision);
        var why = reason("remark", reason);
        if (why != null) {
            revisions.reason(submitted, why);
        }
        return step(submitted, "submitted");
    }

    /** Takes the question for a review back: the revision is a draft again, as if it had not been asked. */
    public FaqDetails recall(FaqId id, int revision) {
        return step(load(id).recalled(revision), "recalled");
    }

    /** Approves exactly that revision; refused with 403 for anyone who changed the text since the live one. */
    @PreAuthorize("hasAuthority('faq:review')")
    public FaqDetails approve(FaqId id, int revision) {
        var entry = load(id);
        StaffId by = staff.id();
        if (revisions
                .authorsSinceLive(id, entry.liveRevision(), entry.revision())
                .contains(by)) {
            throw Refusal.forbidden("faq-own-work");
        }
        var approved = entry.approved(revision);
        revisions.approve(approved, by, staff.name(), clock.instant());
        return step(approved, "approved");
    }

    /** Sends a revision back to its editor with a remark; an approval or schedule is void. */
    @PreAuthorize("hasAuthority('faq:review')")
    public FaqDetails reject(FaqId id, int revision, @Nullable String remark) {
        new Faults().optionalText("remark", remark, 2000).refuse();
        var rejected = load(id).rejected(revision);
        revisions.remark(rejected, remark);
        return step(rejected, "rejected");
    }

    /** Publishes now, or at a time that must lie ahead. */
    @PreAuthorize("hasAuthority('faq:publish')")
    public FaqDetails publish(FaqId id, int revision, @Nullable Instant at) {
        var entry = load(id);
        if (at != null && !at.isAfter(clock.instant())) {
            throw Refusal.invalid("at", "faq-past");
        }
        if (at != null) {
            return step(entry.scheduled(revision, at), "scheduled");
        }
        publisher.publish(entry.published(revision, clock.instant()));
        return board.details(id);
    }

    /** Gives a schedule another time, which must lie ahead. */
    @PreAuthorize("hasAuthority('faq:publish')")
    public FaqDetails move(FaqId id, int revision, Instant at) {
        var entry = load(id);
        if (!at.isAfter(clock.instant())) {
            throw Refusal.invalid("at", "faq-past");
        }
        return step(entry.rescheduled(revision, at), "rescheduled");
    }

    /** Withdraws an entry from readers at once. */
    @PreAuthorize("hasAuthority('faq:archive')")
    public FaqDetails archive(FaqId id, int revision) {
        publisher.withdraw(load(id).archived(revision), "archived");
        return board.details(id);
    }

    /** Takes an entry out of the archive; what was merged into it leads to it again, and its own addresses do. */
    public FaqDetails reopen(FaqId id, int revision) {
        var reopened = step(load(id).reopened(revision), "reopened");
        entries.leadBack(id);
        return reopened;
    }

    /** The step that an API call or a button names; each asks for its own right. */
    @PreAuthorize("isAuthenticated()")
    public FaqDetails take(FaqId id, FaqAction action, int revision, @Nullable Instant at, @Nullable String remark) {
        if (!staff.may(action.right())) {
            throw new AccessDeniedException(action.right());
        }
        return switch (action) {
            case SUBMIT -> submit(id, revision, remark);
            case RECALL -> recall(id, revision);
            case APPROVE -> approve(id, revision);
            case REJECT -> reject(id, revision, remark);
            case PUBLISH -> publish(id, revision, at);
            case ARCHIVE -> archive(id, revision);
            case REOPEN -> reopen(id, revision);
        };
    }

    private FaqDetails step(Entry moved, String verb) {
        publisher.tell(entries.save(moved, clock.instant()), verb);
        return board.details(moved.id());
    }

    /** Loads an entry of a category that this person's rights reach; a foreign one answers like an unknown one. */
    private Entry load(FaqId id) {
        var entry =
                entries.withId(id).filter(one -> covers(one, one.revision())).orElseThrow(Refusal::notFound);
        var live = entry.liveRevision();
        if (live != null && !covers(entry, live)) {
            throw Refusal.forbidden("faq-foreign-category");
        }
        return entry;
    }

    private boolean covers(Entry entry, int revision) {
        return staff.covers(revisions.content(entry.id(), revision).categorySlug());
    }
}
