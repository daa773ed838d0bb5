package io.haedap.response;

import io.haedap.inquiry.InquiryReceived;
import io.haedap.shared.database.Changes;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links an inquiry to the incident that its customer says it is about, in the transaction in which it is received. An incident that
 * is unknown, or was over long before, is passed by: nobody's inquiry is refused for it. Whoever says that it is about none of those
 * that are open is taken at their word.
 */
@Component
class RelatedInquiries {

    /** What was resolved while somebody wrote, or since they went to bed, is still what they write about. */
    private static final Duration RECENT = Duration.ofDays(2);

    private final Links links;
    private final Dismissals dismissals;
    private final KeptAside aside;
    private final StatusReader status;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelatedInquiries(
            Links links,
            Dismissals dismissals,
            KeptAside aside,
            StatusReader status,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.dismissals = dismissals;
        this.aside = aside;
        this.status = status;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(InquiryReceived received) {
        received.related().stream()
                .filter(word -> word.startsWith(RelatedIncident.WORD))
                .map(word -> word.substring(RelatedIncident.WORD.length()))
                .filter(Numbers::isIncident)
                .findFirst()
                .flatMap(status::incident)
                .filter(this::isRecent)
                .ifPresent(incident -> link(incident, received.number()));
        if (received.related().contains(RelatedIncident.NONE)) {
            status.unresolved().forEach(incident -> ruleOut(incident, received.number()));
        }
    }

    private void ruleOut(Incident incident, String number) {
        links.know(incident.id(), true);
        dismissals.add(incident.id(), List.of(number), null, clock.instant());
    }

    private void link(Incident incident, String number) {
        var id = incident.id();
        var open = links.know(id, incident.status().isOpen());
        if (links.add(id, number, open, null, clock.instant())) {
            aside.follow(number);
            changes.tell(ResponseChange.of(id));
            events.publishEvent(new InquiryLinked(number, id, LinkOrigin.CUSTOMER));
        }
    }

    private boolean isRecent(Incident incident) {
        var end = incident.resolvedAt();
        return incident.status().isOpen()
                || end != null && end.isAfter(clock.instant().minus(RECENT));
    }
}
