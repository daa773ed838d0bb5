package io.haedap.status;

import io.haedap.people.CurrentStaff;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.database.Changes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must be true together with every step: search documents, audit, the word to all nodes and to those who send letters. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventTeller {

    /** How long an update can be taken back before letters and webhooks leave. */
    static final Duration UNDO = Duration.ofSeconds(30);

    private final StatusQuestions questions;
    private final SearchIndex search;
    private final EventFindings findings;
    private final Changes changes;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher publisher;

    EventTeller(
            StatusQuestions questions,
            SearchIndex search,
            EventFindings findings,
            Changes changes,
            CurrentStaff staff,
            ApplicationEventPublisher publisher) {
        this.questions = questions;
        this.search = search;
        this.findings = findings;
        this.changes = changes;
        this.staff = staff;
        this.publisher = publisher;
    }

    /** An update was said; the event stands as {@code event} with it. */
    void said(EventRow event, NewUpdate update, String verb) {
        tell(event, verb);
        publisher.publishEvent(new UpdateTold(
                kind(event), event.id(), update.id(), update.status().toLowerCase(Locale.ROOT), update.deliverAt()));
    }

    /** Something about it is different, without a word of its own. */
    void tell(EventRow event, String verb) {
        search.put(SearchDocument.INCIDENT, event.id(), documents(event));
        findings.put(event);
        note(event, verb);
        changes.tell("status");
    }

    /** Something that only staff know of was noted. */
    void note(EventRow event, String verb) {
        publisher.publishEvent(
                new StatusChanged(kind(event), event.id(), verb, event.status().toLowerCase(Locale.ROOT)));
    }

    /** A maintenance begins in a day. */
    void near(EventRow event) {
        note(event, "near");
        var from = event.scheduledFor();
        if (from != null) {
            publisher.publishEvent(new MaintenanceNear(event.id(), from));
        }
    }

    /** An update was taken back, and with the only one the whole. */
    void takenBack(EventRow event, String update, boolean whole) {
        if (whole) {
            search.remove(SearchDocument.INCIDENT, event.id());
            findings.remove(event.id());
            note(event, "taken-back");
            changes.tell("status");
        } else {
            tell(event, "update-taken-back");
        }
        publisher.publishEvent(new UpdateTakenBack(kind(event), event.id(), update, whole));
    }

    @Nullable
    UUID actor() {
        return staff.isSignedIn() ? staff.id().value() : null;
    }

    private static String kind(EventRow event) {
        return event.kind().name().toLowerCase(Locale.ROOT);
    }

    private List<SearchDocument> documents(EventRow event) {
        var updates = event.kind() == EventRow.Kind.INCIDENT
                ? questions.incidents(List.of(event)).getFirst().updates()
                : questions.maintenances(List.of(event)).getFirst().updates();
        var documents = new ArrayList<SearchDocument>();
        documents.add(document(event, Language.KO, updates));
        if (event.name().en() != null) {
            documents.add(document(event, Language.EN, updates));
        }
        return documents;
    }

    private static SearchDocument document(EventRow event, Language language, List<StatusUpdate> updates) {
        return new SearchDocument(
                SearchDocument.INCIDENT,
                event.id(),
                language,
                null,
                event.name().in(language),
                // from the oldest on, as it happened
                updates.reversed().stream()
                        .map(update -> update.body().in(language))
                        .collect(Collectors.joining("\n\n")),
                List.of(),
                null,
                "/status/incidents/" + event.id());
    }

    /** When letters of an update leave that is said at that moment; none do for one that is written down afterwards. */
    static @Nullable Instant deliverAt(Instant said, Instant now) {
        return Duration.between(said, now).compareTo(UNDO) < 0 ? said.plus(UNDO) : null;
    }
}
