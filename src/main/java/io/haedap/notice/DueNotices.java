package io.haedap.notice;

import io.haedap.search.Edition;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.AuditedTogether;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What time does with many notices at once: they go live, end and come down from the top, in a few statements for all of them. Each
 * takes the same step of {@link Notice} as by hand. What colleagues find of them says nothing of their state and stays as it is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueNotices {

    private final Notices notices;
    private final NoticeRevisions revisions;
    private final NoticePublisher publisher;
    private final SearchIndex search;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueNotices(
            Notices notices,
            NoticeRevisions revisions,
            NoticePublisher publisher,
            SearchIndex search,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.revisions = revisions;
        this.publisher = publisher;
        this.search = search;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** One whose own end has passed by then is not shown any more: somebody may give it another end. */
    void publish(List<Notice> scheduled) {
        var now = clock.instant();
        var contents = revisions.contents(scheduled, Notice::revision);
        Predicate<Notice> isOver = notice -> content(contents, notice).isOverBy(now);
        scheduled.stream()
                .filter(isOver)
                .forEach(notice -> publisher.step(notice.missed(), new Told("MISS", "missed", null), now));
        var due = scheduled.stream().filter(isOver.negate()).toList();
        if (!due.isEmpty()) {
            publish(due, contents, now);
        }
    }

    private void publish(List<Notice> due, Map<NoticeId, NoticeContent> contents, Instant now) {
        step(due, notice -> notice.due(now), new Told(NoticeAction.PUBLISH, "published", null), now);
        var put = search.putPrepared(
                SearchDocument.NOTICE,
                due.stream()
                        .map(notice -> new Edition(notice.id().toString(), notice.revision()))
                        .toList());
        var others = due.stream()
                .filter(notice -> !put.contains(notice.id().toString()))
                .collect(Collectors.toMap(
                        notice -> notice.id().toString(),
                        notice -> NoticePublisher.documents(notice, content(contents, notice))));
        if (!others.isEmpty()) {
            search.putAll(SearchDocument.NOTICE, others);
        }
        events.publishEvent(new NoticePublicity.Together(due.stream()
                .map(notice -> new NoticePublicity(
                        notice.id(),
                        notice.liveRevision() == null
                                ? NoticePublicity.Change.PUBLISHED
                                : NoticePublicity.Change.CORRECTED,
                        notice.revision(),
                        content(contents, notice),
                        now))
                .toList()));
    }

    /** They ended at the moment that was set for it, but not before they began. */
    void end(List<Notices.Over> over) {
        var now = clock.instant();
        var ends = new HashMap<NoticeId, Instant>();
        over.forEach(one -> ends.put(one.notice().id(), endOf(one, now)));
        var live = over.stream().map(Notices.Over::notice).toList();
        var contents = revisions.contents(live, Notice::liveRevision);
        step(
                live,
                notice -> notice.expired(Objects.requireNonNull(ends.get(notice.id()))),
                new Told("EXPIRE", "expired", null),
                now);
        search.putAll(
                SearchDocument.NOTICE,
                live.stream()
                        .collect(Collectors.toMap(notice -> notice.id().toString(), _ -> List.<SearchDocument>of())));
        events.publishEvent(new NoticePublicity.Together(live.stream()
                .map(notice -> new NoticePublicity(
                        notice.id(),
                        NoticePublicity.Change.EXPIRED,
                        Objects.requireNonNull(notice.liveRevision()),
                        content(contents, notice),
                        now))
                .toList()));
    }

    /** Nothing ends before it began. */
    private static Instant endOf(Notices.Over over, Instant now) {
        var until = Objects.requireNonNullElse(over.until(), now);
        @Nullable Instant began = over.notice().liveSince();
        return began != null && began.isAfter(until) ? began : until;
    }

    void unpin(List<Notice> pinned) {
        notices.unpin(pinned);
        tell(pinned, new Told("UNPIN", "unpinned", null), clock.instant());
    }

    private void step(List<Notice> before, Function<Notice, Notice> step, Told told, Instant now) {
        var moved = before.stream().map(step).toList();
        notices.save(moved);
        tell(moved, told, now);
    }

    private void tell(List<Notice> moved, Told told, Instant now) {
        revisions.note(moved, told, now);
        changes.tell("notice");
        events.publishEvent(new AuditedTogether(moved.stream()
                .map(notice -> new NoticeChanged(notice.id(), told.verb(), notice.revision(), 0))
                .toList()));
    }

    private static NoticeContent content(Map<NoticeId, NoticeContent> contents, Notice notice) {
        return Objects.requireNonNull(contents.get(notice.id()));
    }
}
