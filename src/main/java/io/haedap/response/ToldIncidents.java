package io.haedap.response;

import io.haedap.shared.database.DatabasePulse;
import io.haedap.status.Incident;
import io.haedap.status.StatusChanged;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows what status says of incidents, in its transactions: open, over, open again, never been. What the outside is told never waits
 * in vain for links: a linker who was faster is given way to, and what cannot be followed at once is followed a minute later.
 */
@Component
class ToldIncidents {

    private static final Logger log = LoggerFactory.getLogger(ToldIncidents.class);
    private static final String INCIDENT = "incident";
    private static final int TRIES = 3;

    private final Links links;
    private final KeptAside aside;
    private final MassReplies replies;
    private final StatusReader status;
    private final DatabasePulse pulse;
    private final TransactionTemplate nested;
    private final Clock clock;

    ToldIncidents(
            Links links,
            KeptAside aside,
            MassReplies replies,
            StatusReader status,
            DatabasePulse pulse,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.aside = aside;
        this.replies = replies;
        this.status = status;
        this.pulse = pulse;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(StatusChanged changed) {
        if (changed.kind().equals(INCIDENT)) {
            insist(changed.id());
        }
    }

    /** What could not be followed in its time. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void heal() {
        if (!pulse.isAway()) {
            Stream.concat(links.open().stream(), status.unresolved().stream().map(Incident::id))
                    .distinct()
                    .forEach(this::insist);
            nested.executeWithoutResult(_ -> aside.heal());
        }
    }

    /** Each try undoes itself when it fails, and leaves the transaction that it is part of as it was. */
    private void insist(String incident) {
        for (int i = 1; i <= TRIES; i++) {
            try {
                nested.executeWithoutResult(_ -> follow(incident));
                return;
            } catch (DataAccessException raced) {
                log.warn("Links did not follow incident {}, try {}", incident, i, raced);
            }
        }
    }

    private void follow(String incident) {
        // what status says is read under the lock: an older reading must not win over a newer one
        links.lock(incident);
        status.incident(incident)
                .ifPresentOrElse(found -> follow(incident, found.status().isOpen()), () -> forget(incident));
    }

    private void forget(String incident) {
        var gathered = links.inquiries(incident);
        links.forget(incident);
        aside.settle(gathered);
    }

    /** Whoever said that it is over took that back: nobody is told that it is. */
    private void follow(String incident, boolean open) {
        if (links.know(incident, open) == open) {
            return;
        }
        if (open) {
            replies.stop(incident, null, clock.instant());
        }
        links.lock(incident);
        var gathered = links.inquiries(incident);
        links.follow(incident, open);
        aside.settle(gathered);
    }
}
