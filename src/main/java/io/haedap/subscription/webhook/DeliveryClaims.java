package io.haedap.subscription.webhook;

import io.haedap.subscription.webhook.DeliveryDetails.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes deliveries for this node, one at a time. An endpoint of which none can be taken is left aside for a while: it waited longest
 * and would be first again for ever, before all others.
 */
@Component
class DeliveryClaims {

    static final Duration ASIDE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(DeliveryClaims.class);

    private final DeliveryQueue queue;
    private final DeliveryStore deliveries;
    private final SecretStore secrets;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<Long, Instant> aside = new ConcurrentHashMap<>();

    DeliveryClaims(
            DeliveryQueue queue,
            DeliveryStore deliveries,
            SecretStore secrets,
            TransactionTemplate transactions,
            Clock clock) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the next delivery that is due; null when there is none. */
    @Nullable
    ClaimedDelivery next() {
        while (true) {
            var chosen = new AtomicReference<@Nullable Long>();
            try {
                return transactions.execute(_ -> claim(chosen));
            } catch (RuntimeException failed) {
                var endpoint = chosen.get();
                if (endpoint == null) {
                    throw failed;
                }
                log.warn("Nothing can be taken for webhook endpoint {}: {}", endpoint, failed.getMessage());
                aside.put(endpoint, clock.instant().plus(ASIDE));
            }
        }
    }

    private @Nullable ClaimedDelivery claim(AtomicReference<@Nullable Long> chosen) {
        queue.putBack();
        var endpoint = queue.nextEndpoint(leftAside()).orElse(null);
        if (endpoint == null) {
            return null;
        }
        chosen.set(endpoint);
        var claimed = queue.claim(endpoint).orElse(null);
        if (claimed == null) {
            return null;
        }
        if (claimed.abandonedAt() != null) {
            deliveries.note(claimed.id(), new Attempt(claimed.abandonedAt(), null, "ABANDONED", null, null));
        }
        return claimed.signedBy(secrets.signing(endpoint, clock.instant()));
    }

    private Set<Long> leftAside() {
        var now = clock.instant();
        aside.values().removeIf(until -> !until.isAfter(now));
        return Set.copyOf(aside.keySet());
    }
}
