package io.haedap.faq;

import io.haedap.search.Edition;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.AuditedTogether;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What time does with many entries at once, in a few statements for all of them. Each takes the same step of {@link Entry} as by
 * hand. What colleagues find of them says nothing of their state and stays as it is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueEntries {

    private final Entries entries;
    private final Revisions revisions;
    private final Slugs slugs;
    private final FaqPublisher publisher;
    private final SearchIndex search;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueEntries(
            Entries entries,
            Revisions revisions,
            Slugs slugs,
            FaqPublisher publisher,
            SearchIndex search,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.slugs = slugs;
        this.publisher = publisher;
        this.search = search;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** A void approval sends its revision back to the editor instead. */
    void publish(List<Entry> scheduled) {
        var contents = revisions.newest(scheduled);
        var approved = revisions.approved(scheduled, contents);
        scheduled.stream()
                .filter(entry -> !approved.contains(entry.id()))
                .forEach(entry -> publisher.tell(entries.save(entry.voided(), clock.instant()), "voided"));
        var due = scheduled.stream()
                .filter(entry -> approved.contains(entry.id()))
                .toList();
        if (!due.isEmpty()) {
            publish(due, contents);
        }
    }

    private void publish(List<Entry> due, Map<FaqId, FaqContent> contents) {
        var now = clock.instant();
        var published =
                entries.saveAll(due.stream().map(entry -> entry.due(now)).toList(), now);
        var live = new HashMap<FaqId, FaqContent>();
        due.forEach(entry -> live.put(entry.id(), Objects.requireNonNull(contents.get(entry.id()))));
        slugs.keepAll(live, now);
        var put = search.putPrepared(
                SearchDocument.FAQ,
                due.stream()
                        .map(entry -> new Edition(entry.id().toString(), entry.revision()))
                        .toList());
        var others = published.stream()
                .filter(entry -> !put.contains(entry.id().toString()))
                .collect(Collectors.toMap(
                        entry -> entry.id().toString(),
                        entry -> FaqPublisher.documents(entry, Objects.requireNonNull(live.get(entry.id())))));
        if (!others.isEmpty()) {
            search.putAll(SearchDocument.FAQ, others);
        }
        tell(published, "published");
    }

    void withdraw(List<Entry> over) {
        var expired = entries.saveAll(over.stream().map(Entry::expired).toList(), clock.instant());
        search.putAll(
                SearchDocument.FAQ,
                expired.stream().collect(Collectors.toMap(entry -> entry.id().toString(), _ -> List.of())));
        tell(expired, "expired");
    }

    private void tell(List<Entry> moved, String verb) {
        changes.tell("faq");
        events.publishEvent(new AuditedTogether(moved.stream()
                .map(entry -> new FaqChanged(entry.id(), verb, entry.revision()))
                .toList()));
    }
}
