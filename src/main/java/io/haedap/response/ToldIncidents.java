package io.haedap.response;

import io.haedap.status.StatusChanged;
import io.haedap.status.StatusReader;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows what status says of incidents, in its transactions: open, over, open again, never been. */
@Component
class ToldIncidents {

    private static final String INCIDENT = "incident";

    private final Links links;
    private final MassReplies replies;
    private final StatusReader status;
    private final Clock clock;

    ToldIncidents(Links links, MassReplies replies, StatusReader status, Clock clock) {
        this.links = links;
        this.replies = replies;
        this.status = status;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(StatusChanged changed) {
        if (!changed.kind().equals(INCIDENT)) {
            return;
        }
        status.incident(changed.id())
                .ifPresentOrElse(
                        incident -> follow(incident.id(), incident.status().isOpen()),
                        () -> links.forget(changed.id()));
    }

    /** Whoever said that it is over took that back: nobody is told that it is. */
    private void follow(String incident, boolean open) {
        links.follow(incident, open);
        if (open) {
            replies.stop(incident, clock.instant());
        }
    }
}
