package io.haedap.response;

import io.haedap.status.StatusChanged;
import io.haedap.status.StatusReader;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows what status says of incidents, in its transactions: open, over, open again, never been. */
@Component
class ToldIncidents {

    private static final String INCIDENT = "incident";

    private final Links links;
    private final StatusReader status;

    ToldIncidents(Links links, StatusReader status) {
        this.links = links;
        this.status = status;
    }

    @EventListener
    @Transactional
    public void on(StatusChanged changed) {
        if (!changed.kind().equals(INCIDENT)) {
            return;
        }
        status.incident(changed.id())
                .ifPresentOrElse(
                        incident ->
                                links.follow(incident.id(), incident.status().isOpen()),
                        () -> links.forget(changed.id()));
    }
}
