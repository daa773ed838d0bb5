package io.haedap.notice;

import io.haedap.people.SystemActors;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes and ends what is due, once, on whichever node is first: rows are claimed with {@code skip locked} and the
 * database's clock decides.
 */
@Component
class NoticeSchedule {

    private final Notices notices;
    private final NoticeRevisions revisions;
    private final NoticePublisher publisher;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticeSchedule(
            Notices notices,
            NoticeRevisions revisions,
            NoticePublisher publisher,
            TransactionTemplate transactions,
            Clock clock) {
        this.notices = notices;
        this.revisions = revisions;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void run() {
        SystemActors.as("notice-schedule", Set.of(), () -> {
            transactions.executeWithoutResult(_ -> publishDue());
            transactions.executeWithoutResult(_ -> endOver());
            transactions.executeWithoutResult(_ -> unpin());
            return true;
        });
    }

    private void publishDue() {
        var now = clock.instant();
        var told = new Told(NoticeAction.PUBLISH, "published", null);
        notices.due().forEach(notice -> {
            if (revisions.content(notice.id(), notice.revision()).isOverBy(now)) {
                publisher.step(notice.missed(), new Told("MISS", "missed", null), now);
            } else {
                publisher.publish(notice.due(now), notice.liveRevision(), told, now);
            }
        });
    }

    private void endOver() {
        var now = clock.instant();
        var told = new Told("EXPIRE", "expired", null);
        notices.over().forEach(over -> {
            var until = since(over.notice().liveSince(), Objects.requireNonNullElse(over.until(), now));
            publisher.end(over.notice().expired(until), over.notice().liveRevision(), told, now);
        });
    }

    /** Nothing ends before it began. */
    private static Instant since(@Nullable Instant began, Instant until) {
        return began != null && began.isAfter(until) ? began : until;
    }

    private void unpin() {
        var now = clock.instant();
        notices.unpin().forEach(id -> publisher.unpinned(id, now));
    }
}
