package io.haedap.status;

import io.haedap.people.CurrentStaff;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.database.Changes;
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

/** What must be true together with every step: service states, the update, search documents, audit, the word to all nodes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventTeller {

    private final StatusEvents events;
    private final StatusQuestions questions;
    private final ServiceStates states;
    private final SearchIndex search;
    private final EventFindings findings;
    private final Changes changes;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher publisher;

    EventTeller(
            StatusEvents events,
            StatusQuestions questions,
            ServiceStates states,
            SearchIndex search,
            EventFindings findings,
            Changes changes,
            CurrentStaff staff,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.questions = questions;
        this.states = states;
        this.search = search;
        this.findings = findings;
        this.changes = changes;
        this.staff = staff;
        this.publisher = publisher;
    }

    /** Settles the services and says the message. */
    void say(EventRow event, LocalText message, String verb, Instant at) {
        var moved = states.settle(events.claimed(event.id()), at);
        events.say(event, message, moved, actor(), at);
        tell(event, verb);
    }

    /** Settles those services without a word of its own; the newest update may have been reworded. */
    void correct(EventRow event, List<String> services, LocalText message, Instant at) {
        states.settle(services, at);
        events.reword(event.id(), message, at);
        tell(event, "corrected");
    }

    private void tell(EventRow event, String verb) {
        var id = event.id();
        search.put(SearchDocument.INCIDENT, id, documents(event));
        findings.put(event);
        changes.tell("status");
        var kind = event.kind().name().toLowerCase(Locale.ROOT);
        publisher.publishEvent(new StatusChanged(kind, id, verb, event.status().toLowerCase(Locale.ROOT)));
    }

    private @Nullable UUID actor() {
        return staff.isSignedIn() ? staff.id().value() : null;
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
                updates.stream().map(update -> update.body().in(language)).collect(Collectors.joining("\n\n")),
                List.of(),
                null,
                "/status/incidents/" + event.id());
    }
}
