package io.haedap.notice;

import io.haedap.shared.Refusal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate: which revision is newest, where it stands, and which one readers see. {@code kind} is that of the newest
 * revision; {@code ended} is how the last live one left. Only its verbs change it.
 */
record Notice(
        NoticeId id,
        @Nullable String externalId,
        NoticeKind kind,
        NoticeStatus status,
        int revision,
        @Nullable Instant publishAt,
        @Nullable Integer liveRevision,
        @Nullable Instant liveSince,
        @Nullable Instant publishedAt,
        @Nullable NoticeStatus ended,
        @Nullable Instant endedAt,
        long version) {

    /** A new revision is written: whatever state the newest had, the new one is a draft and a schedule is dropped. */
    Notice written(NoticeKind as) {
        if (!status.isWritable()) {
            throw refused("PUT");
        }
        return new Notice(
                id,
                externalId,
                as,
                NoticeStatus.DRAFT,
                revision + 1,
                null,
                liveRevision,
                liveSince,
                publishedAt,
                ended,
                endedAt,
                version);
    }

    Notice submitted(int of) {
        return moved(NoticeAction.SUBMIT, of, NoticeStatus.IN_REVIEW, null);
    }

    Notice approved(int of) {
        return moved(NoticeAction.APPROVE, of, NoticeStatus.APPROVED, null);
    }

    Notice rejected(int of) {
        return moved(NoticeAction.REJECT, of, NoticeStatus.DRAFT, null);
    }

    Notice scheduled(int of, Instant at) {
        return moved(NoticeAction.PUBLISH, of, NoticeStatus.SCHEDULED, at);
    }

    /** Its schedule gets another time. */
    Notice rescheduled(int of, Instant at) {
        if (of != revision) {
            throw Refusal.conflict("notice-outdated-revision").with("revision", revision);
        }
        if (status != NoticeStatus.SCHEDULED) {
            throw refused(NoticeAction.PUBLISH.name());
        }
        return new Notice(
                id,
                externalId,
                kind,
                status,
                revision,
                at,
                liveRevision,
                liveSince,
                publishedAt,
                ended,
                endedAt,
                version);
    }

    Notice published(int of, Instant now) {
        return moved(NoticeAction.PUBLISH, of, NoticeStatus.SCHEDULED, now).live(now);
    }

    /** The time of a schedule has come. */
    Notice due(Instant now) {
        if (status != NoticeStatus.SCHEDULED) {
            throw refused(NoticeAction.PUBLISH.name());
        }
        return live(now);
    }

    /** The time of a schedule has come when its own end had passed: it may still be given another end, or be dropped. */
    Notice missed() {
        if (status != NoticeStatus.SCHEDULED) {
            throw refused(NoticeAction.PUBLISH.name());
        }
        var next = kind.needsApproval() ? NoticeStatus.APPROVED : NoticeStatus.DRAFT;
        return new Notice(
                id,
                externalId,
                kind,
                next,
                revision,
                null,
                liveRevision,
                liveSince,
                publishedAt,
                ended,
                endedAt,
                version);
    }

    private Notice live(Instant now) {
        return new Notice(
                id,
                externalId,
                kind,
                NoticeStatus.PUBLISHED,
                revision,
                null,
                revision,
                now,
                publishedAt == null ? now : publishedAt,
                null,
                null,
                version);
    }

    /** Withdrawn from readers at once; what was being written goes with it. */
    Notice withdrawn(int of, Instant now) {
        return moved(NoticeAction.WITHDRAW, of, NoticeStatus.WITHDRAWN, null).over(NoticeStatus.WITHDRAWN, now);
    }

    /** The live revision's time was over at that moment: readers lost it, work on the next one goes on. */
    Notice expired(Instant at) {
        var next = status == NoticeStatus.PUBLISHED ? NoticeStatus.EXPIRED : status;
        return new Notice(
                        id,
                        externalId,
                        kind,
                        next,
                        revision,
                        publishAt,
                        liveRevision,
                        liveSince,
                        publishedAt,
                        ended,
                        endedAt,
                        version)
                .over(NoticeStatus.EXPIRED, at);
    }

    /**
     * A release is taken back: readers see {@code to} again (null for nothing) in place of {@code from} (null for one that was
     * withdrawn). Refused where something else is live by now.
     */
    Notice putBack(@Nullable Integer from, @Nullable Integer to, Instant now) {
        if (!Objects.equals(liveRevision, from) || from == null && status != NoticeStatus.WITHDRAWN) {
            throw Refusal.conflict("notice-live-moved").with("live", String.valueOf(liveRevision));
        }
        var next = status;
        if (from == null) {
            next = Objects.equals(to, revision) ? NoticeStatus.PUBLISHED : NoticeStatus.DRAFT;
        } else if (status == NoticeStatus.PUBLISHED) {
            next = kind.needsApproval() ? NoticeStatus.APPROVED : NoticeStatus.DRAFT;
        }
        return new Notice(
                id,
                externalId,
                kind,
                next,
                revision,
                publishAt,
                to,
                to == null ? null : now,
                publishedAt,
                to == null ? NoticeStatus.WITHDRAWN : null,
                to == null ? now : null,
                version);
    }

    Notice reopened(int of) {
        return moved(NoticeAction.REOPEN, of, NoticeStatus.DRAFT, null);
    }

    private Notice over(NoticeStatus how, Instant at) {
        return new Notice(
                id,
                externalId,
                kind,
                status,
                revision,
                publishAt,
                null,
                null,
                publishedAt,
                liveRevision == null ? ended : how,
                liveRevision == null ? endedAt : at,
                version);
    }

    private Notice moved(NoticeAction action, int of, NoticeStatus to, @Nullable Instant at) {
        if (of != revision) {
            throw Refusal.conflict("notice-outdated-revision").with("revision", revision);
        }
        if (!status.actions(kind).contains(action)) {
            throw refused(action.name());
        }
        return new Notice(
                id, externalId, kind, to, revision, at, liveRevision, liveSince, publishedAt, ended, endedAt, version);
    }

    private Refusal refused(String action) {
        return Refusal.conflict("notice-transition")
                .with("from", status)
                .with("action", action)
                .with("allowed", status.actions(kind));
    }
}
