package io.haedap.faq;

import io.haedap.search.Edition;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes an entry public or takes it away: row, search documents, audit line and the word to all nodes in one transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FaqPublisher {

    private final Entries entries;
    private final Revisions revisions;
    private final Slugs slugs;
    private final SearchIndex search;
    private final FaqFindings findings;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FaqPublisher(
            Entries entries,
            Revisions revisions,
            Slugs slugs,
            SearchIndex search,
            FaqFindings findings,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.slugs = slugs;
        this.search = search;
        this.findings = findings;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes what was approved; refused where the content is not the one that the approval speaks of. */
    void publish(Entry published) {
        if (!revisions.isApproved(published)) {
            throw Refusal.conflict("faq-approval-void");
        }
        publishUnreviewed(published);
    }

    /** Publishes without asking for an approval: for an import by whoever holds the right to that. */
    void publishUnreviewed(Entry published) {
        var saved = entries.save(published, clock.instant());
        index(saved);
        tell(saved, "published");
    }

    /** Readers see an earlier revision again, or nothing where there was none. */
    void putBack(Entry back) {
        if (back.liveRevision() == null) {
            withdraw(back, "put-back");
            return;
        }
        var saved = entries.save(back, clock.instant());
        index(saved);
        tell(saved, "put-back");
    }

    void withdraw(Entry withdrawn, String verb) {
        var saved = entries.save(withdrawn, clock.instant());
        search.remove(SearchDocument.FAQ, saved.id().toString());
        tell(saved, verb);
    }

    /** Entries that an import brought, saved already; {@code live} are those that it published, with their content. */
    void imported(List<Entry> brought, Map<FaqId, FaqContent> live) {
        slugs.keepAll(live, clock.instant());
        search.putAll(
                SearchDocument.FAQ,
                brought.stream()
                        .filter(entry -> live.containsKey(entry.id()))
                        .collect(Collectors.toMap(
                                entry -> entry.id().toString(),
                                entry -> documents(entry, Objects.requireNonNull(live.get(entry.id()))))));
        brought.stream()
                .filter(entry -> entry.status() == FaqStatus.ARCHIVED)
                .forEach(entry -> search.remove(SearchDocument.FAQ, entry.id().toString()));
        search.unprepare(
                SearchDocument.FAQ,
                brought.stream().map(entry -> entry.id().toString()).toList());
        findings.put(brought);
        changes.tell("faq");
        brought.forEach(entry -> events.publishEvent(new FaqChanged(entry.id(), "imported", entry.revision())));
    }

    void tell(Entry entry, String verb) {
        prepare(entry);
        findings.put(List.of(entry));
        changes.tell("faq");
        events.publishEvent(new FaqChanged(entry.id(), verb, entry.revision()));
    }

    /** What is scheduled is found the moment it goes live, so the words of it are found now; they go with the schedule. */
    private void prepare(Entry entry) {
        var id = entry.id().toString();
        if (entry.status() == FaqStatus.SCHEDULED) {
            var content = revisions.content(entry.id(), entry.revision());
            search.prepare(SearchDocument.FAQ, Map.of(new Edition(id, entry.revision()), documents(entry, content)));
        } else {
            search.unprepare(SearchDocument.FAQ, List.of(id));
        }
    }

    private void index(Entry entry) {
        var content = revisions.content(entry.id(), Objects.requireNonNull(entry.liveRevision()));
        slugs.keepAll(Map.of(entry.id(), content), clock.instant());
        search.put(SearchDocument.FAQ, entry.id().toString(), documents(entry, content));
    }

    static List<SearchDocument> documents(Entry entry, FaqContent content) {
        var documents = new ArrayList<SearchDocument>();
        if (content.visibility() == FaqVisibility.PUBLIC) {
            for (var language : Language.values()) {
                var text = content.live(language);
                if (text != null) {
                    documents.add(document(entry, content, language, text));
                }
            }
        }
        return documents;
    }

    private static SearchDocument document(Entry entry, FaqContent content, Language language, FaqText text) {
        return new SearchDocument(
                SearchDocument.FAQ,
                entry.id().toString(),
                language,
                entry.externalId(),
                text.title(),
                text.body(),
                content.tags(),
                content.categorySlug(),
                "/faq/" + entry.id() + "-" + PlainText.slug(text.title()),
                content.synonyms().in(language),
                FaqSections.of(text.body())
                        .of(SectionKind.SYMPTOM)
                        .map(FaqSection::text)
                        .orElse(""));
    }
}
