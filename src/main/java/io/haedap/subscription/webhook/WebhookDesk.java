package io.haedap.subscription.webhook;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators do with endpoints. Transactions begin once an address was looked up, which may take its time. A secret is told
 * when it is made and never again.
 */
@Service
@PreAuthorize("hasAuthority('webhook:manage')")
public class WebhookDesk {

    public static final int MOST = 200;

    private static final Duration BOTH_SIGN = Duration.ofHours(24);

    private final EndpointStore endpoints;
    private final SecretStore secrets;
    private final DeliveryStore deliveries;
    private final WebhookBoard board;
    private final WebhookRules rules;
    private final WebhookWriter writer;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final CurrentStaff staff;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WebhookDesk(
            EndpointStore endpoints,
            SecretStore secrets,
            DeliveryStore deliveries,
            WebhookBoard board,
            WebhookRules rules,
            WebhookWriter writer,
            Changes changes,
            ApplicationEventPublisher events,
            CurrentStaff staff,
            TransactionTemplate transactions,
            Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.board = board;
        this.rules = rules;
        this.writer = writer;
        this.changes = changes;
        this.events = events;
        this.staff = staff;
        this.transactions = transactions;
        this.clock = clock;
    }

    public IssuedSecret add(WebhookDraft typed) {
        var draft = rules.checked(typed, null);
        return together(() -> {
            if (endpoints.count() >= MOST) {
                throw Refusal.invalid("url", "webhook-most", MOST);
            }
            var now = clock.instant();
            var id = endpoints.add(draft, staff.id(), now);
            var secret = SigningSecret.fresh();
            secrets.add(id, secret, now, now);
            tell(id, "added", Map.of("host", host(draft.url()), "topics", List.copyOf(draft.topics())));
            return new IssuedSecret(board.one(Long.toString(id)), secret.written());
        });
    }

    /** Changes it over the version that was read. */
    public WebhookDetails change(String id, long version, WebhookDraft typed) {
        var before = board.find(id);
        if (before.version() != version) {
            throw Refusal.stale();
        }
        var draft = rules.checked(typed, before);
        return together(() -> {
            if (!endpoints.change(before.id(), version, draft)) {
                throw Refusal.stale();
            }
            tell(before.id(), "changed", Map.of("host", host(draft.url()), "topics", List.copyOf(draft.topics())));
            return board.one(id);
        });
    }

    /** Removes it with its secrets and the log of what was sent to it. */
    public void remove(String id, long version) {
        var before = board.find(id);
        together(() -> {
            if (!endpoints.remove(before.id(), version)) {
                throw Refusal.stale();
            }
            tell(before.id(), "removed", Map.of("host", host(before.url())));
            return id;
        });
    }

    /** Does it; refused with what is allowed in the endpoint's state. */
    public IssuedSecret act(String id, WebhookAction action) {
        var number = board.find(id).id();
        return together(() -> {
            endpoints.lock(number);
            var allowed = board.find(id).state().allowed();
            if (!allowed.contains(action)) {
                throw Refusal.conflict("webhook-state").with("allowed", allowed);
            }
            @Nullable String secret = null;
            switch (action) {
                case PAUSE -> move(number, WebhookState.PAUSED, "paused");
                case RESUME -> move(number, WebhookState.ACTIVE, "resumed");
                case ROTATE -> secret = rotate(number);
            }
            return new IssuedSecret(board.one(id), secret);
        });
    }

    private void move(long id, WebhookState to, String verb) {
        if (!endpoints.move(id, to, null)) {
            throw Refusal.conflict("raced");
        }
        tell(id, verb, Map.of());
    }

    private String rotate(long id) {
        var now = clock.instant();
        var secret = SigningSecret.fresh();
        secrets.add(id, secret, now, now.plus(BOTH_SIGN));
        tell(id, "rotated", Map.of());
        return secret.written();
    }

    /** Sends a {@code ping} at once, also while the endpoint is paused, and only once. */
    public DeliveryRow test(String id) {
        var endpoint = reachable(id);
        return together(() -> {
            var now = clock.instant();
            var message =
                    deliveries.message(writer.message(null, ClaimedDelivery.PING, now, Map.of("webhookId", id)), now);
            deliveries.add(message, List.of(endpoint.id()), true, now);
            tell(endpoint.id(), "tested", Map.of());
            return deliveries.of(endpoint.id(), message);
        });
    }

    /** Sends a message again under its id, at once and with all attempts before it. */
    public DeliveryRow resend(String id, String delivery) {
        var endpoint = reachable(id);
        return together(() -> {
            var number = WebhookBoard.number(delivery);
            var row = deliveries.one(endpoint.id(), number).orElseThrow(Refusal::notFound);
            if (!deliveries.resend(endpoint.id(), number)) {
                throw Refusal.conflict("webhook-sending");
            }
            tell(endpoint.id(), "resent", Map.of("message", row.messageId(), "type", row.type()));
            return deliveries.one(endpoint.id(), number).orElseThrow(Refusal::notFound);
        });
    }

    private Endpoint reachable(String id) {
        var endpoint = board.find(id);
        if (endpoint.state() == WebhookState.DISABLED) {
            throw Refusal.conflict("webhook-disabled");
        }
        return endpoint;
    }

    private <T> T together(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private void tell(long id, String verb, Map<String, Object> facts) {
        events.publishEvent(new WebhookChanged(Long.toString(id), verb, facts));
        changes.tell(WebhookCarrier.TOPIC);
    }

    private static String host(String url) {
        try {
            return Objects.requireNonNullElse(URI.create(url).getHost(), "");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
