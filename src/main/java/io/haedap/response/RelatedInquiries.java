package io.haedap.response;

import io.haedap.inquiry.InquiryReceived;
import io.haedap.shared.database.Changes;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links an inquiry to the incident that its customer says it is about, in the transaction in which it is received. An incident that
 * is unknown, or was over long before, is passed by: nobody's inquiry is refused for it. Whoever says that it is about none of those
 * that the form showed is taken at their word.
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
        incidents(received, RelatedIncident.WORD)
                .findFirst()
                .flatMap(status::incident)
                .filter(this::isRecent)
                .ifPresent(incident -> link(incident, received.number()));
        var ruledOut = incidents(received, RelatedIncident.NOT).toList();
        if (!ruledOut.isEmpty()) {
            dismissals.ruleOut(ruledOut, received.number(), clock.instant());
        }
    }

    private static Stream<String> incidents(InquiryReceived received, String word) {
        return received.related().stream()
                .filter(one -> one.startsWith(word))
                .map(one -> one.substring(word.length()))
                .filter(Numbers::isIncident);
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
