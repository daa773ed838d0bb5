package io.haedap.status;

import io.haedap.shared.database.Changes;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must be true together with a change of services, groups, templates or settings: audit and the word to all nodes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ServiceTeller {

    private final Changes changes;
    private final ApplicationEventPublisher publisher;

    ServiceTeller(Changes changes, ApplicationEventPublisher publisher) {
        this.changes = changes;
        this.publisher = publisher;
    }

    void tell(String kind, String id, String verb) {
        tell(kind, id, verb, Map.of());
    }

    void tell(String kind, String id, String verb, Map<String, Object> facts) {
        changes.tell("status");
        publisher.publishEvent(new ServiceChanged(kind, id, verb, facts));
    }
}
