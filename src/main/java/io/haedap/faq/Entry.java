package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The aggregate: which revision is newest, where it stands, and which one readers see. Only its verbs change it. */
record Entry(
        FaqId id,
        @Nullable String externalId,
        FaqStatus status,
        int revision,
        @Nullable Integer liveRevision,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable FaqId mergedInto,
        long version) {

    /** A new revision is written: whatever state the newest had, the new one is a draft and a schedule is dropped. */
    Entry written() {
        if (!status.isWritable()) {
            throw refused("write");
        }
        return new Entry(id, externalId, FaqStatus.DRAFT, revision + 1, liveRevision, publishedAt, null, null, version);
    }

    /** The same where revisions up to {@code last} exist that were taken back. */
    Entry written(int last) {
        var written = written();
        return new Entry(
                id,
                externalId,
                written.status,
                Math.max(last, revision) + 1,
                liveRevision,
                publishedAt,
                null,
                null,
                version);
    }

    /** As it stood before something that is taken back. */
    Entry asBefore(BulkJournal.Before before) {
        return new Entry(
                id,
                externalId,
                before.status(),
                before.revision(),
                before.live(),
                publishedAt,
                before.publishAt(),
                null,
                version);
    }

    Entry submitted(int of) {
        return moved(FaqAction.SUBMIT, of, FaqStatus.IN_REVIEW);
    }

    /** Its editor wants to go on with it before anybody has decided. */
    Entry recalled(int of) {
        return moved(FaqAction.RECALL, of, FaqStatus.DRAFT);
    }

    Entry approved(int of) {
        return moved(FaqAction.APPROVE, of, FaqStatus.APPROVED);
    }

    Entry rejected(int of) {
        return moved(FaqAction.REJECT, of, FaqStatus.DRAFT);
    }

    Entry scheduled(int of, Instant at) {
        var moved = moved(FaqAction.PUBLISH, of, FaqStatus.SCHEDULED);
        return new Entry(id, externalId, moved.status, revision, liveRevision, publishedAt, at, null, version);
    }

    /** Its schedule gets another time. */
    Entry rescheduled(int of, Instant at) {
        if (of != revision) {
            throw Refusal.conflict("faq-outdated-revision").with("revision", revision);
        }
        if (status != FaqStatus.SCHEDULED) {
            throw refused(FaqAction.PUBLISH.name());
        }
        return new Entry(id, externalId, status, revision, liveRevision, publishedAt, at, mergedInto, version);
    }

    Entry published(int of, Instant now) {
        return live(moved(FaqAction.PUBLISH, of, FaqStatus.PUBLISHED), now);
    }

    /** The time of a schedule has come. */
    Entry due(Instant now) {
        if (status != FaqStatus.SCHEDULED) {
            throw refused(FaqAction.PUBLISH.name());
        }
        return live(this, now);
    }

    /** What was approved is not what lies there any more: back to its editor, and the schedule is dropped. */
    Entry voided() {
        return new Entry(
                id, externalId, FaqStatus.DRAFT, revision, liveRevision, publishedAt, null, mergedInto, version);
    }

    /** Comes in as published, whatever state it had: somebody with the right to do so vouches for its text. */
    Entry imported(Instant now) {
        return live(this, now);
    }

    /** Comes in as given up for another entry, which may have been given up itself since. */
    Entry importedInto(FaqId into) {
        if (status != FaqStatus.ARCHIVED || into.equals(id)) {
            throw Refusal.invalid("mergedInto", "faq-merge-itself");
        }
        return new Entry(id, externalId, status, revision, null, publishedAt, null, into, version);
    }

    /** As it stands in the database after a save. */
    Entry saved() {
        return new Entry(
                id, externalId, status, revision, liveRevision, publishedAt, publishAt, mergedInto, version + 1);
    }

    private Entry live(Entry entry, Instant now) {
        return new Entry(
                id,
                externalId,
                FaqStatus.PUBLISHED,
                entry.revision,
                entry.revision,
                publishedAt == null ? now : publishedAt,
                null,
                null,
                version);
    }

    /** Withdrawn from readers at once; what was being written goes to the archive too. */
    Entry archived(int of) {
        var moved = moved(FaqAction.ARCHIVE, of, FaqStatus.ARCHIVED);
        return new Entry(id, externalId, moved.status, revision, null, publishedAt, null, null, version);
    }

    /** Given up for another entry, which readers see and which this one's addresses lead to from now on. */
    Entry merged(int of, Entry into) {
        if (into.id.equals(id)) {
            throw Refusal.invalid("into", "faq-merge-itself");
        }
        if (into.liveRevision == null) {
            throw Refusal.invalid("into", "faq-merge-not-live");
        }
        var archived = archived(of);
        return new Entry(id, externalId, archived.status, revision, null, publishedAt, null, into.id, version);
    }

    /** The live revision's time is over: readers lose it, work on the next one goes on. */
    Entry expired() {
        var next = status == FaqStatus.PUBLISHED ? FaqStatus.ARCHIVED : status;
        return new Entry(id, externalId, next, revision, null, publishedAt, publishAt, null, version);
    }

    /**
     * What readers saw before comes back in place of {@code from}, which stays approved and may be published again; what was
     * written since keeps its state. With {@code from} null, what was archived comes back.
     */
    Entry putBack(@Nullable Integer from, @Nullable Integer to) {
        var archived = status == FaqStatus.ARCHIVED && mergedInto == null;
        if (!Objects.equals(liveRevision, from) || from == null && !archived) {
            throw Refusal.conflict("faq-live-moved").with("live", String.valueOf(liveRevision));
        }
        var next = status;
        if (from == null) {
            next = Objects.equals(to, revision) ? FaqStatus.PUBLISHED : FaqStatus.DRAFT;
        } else if (status == FaqStatus.PUBLISHED) {
            next = FaqStatus.APPROVED;
        }
        return new Entry(id, externalId, next, revision, to, publishedAt, publishAt, null, version);
    }

    Entry reopened(int of) {
        return moved(FaqAction.REOPEN, of, FaqStatus.DRAFT);
    }

    private Entry moved(FaqAction action, int of, FaqStatus to) {
        if (of != revision) {
            throw Refusal.conflict("faq-outdated-revision").with("revision", revision);
        }
        if (!status.actions().contains(action)) {
            throw refused(action.name());
        }
        return new Entry(id, externalId, to, revision, liveRevision, publishedAt, null, null, version);
    }

    private Refusal refused(String action) {
        return Refusal.conflict("faq-transition")
                .with("from", status)
                .with("action", action)
                .with("allowed", status.actions());
    }
}
