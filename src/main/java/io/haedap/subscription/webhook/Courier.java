package io.haedap.subscription.webhook;

import io.haedap.people.SystemActors;
import io.haedap.shared.PlainText;
import io.haedap.shared.database.Changes;
import io.haedap.shared.outgoing.OutgoingAnswer;
import io.haedap.shared.outgoing.OutgoingClient;
import io.haedap.shared.outgoing.OutgoingRefused;
import io.haedap.shared.outgoing.OutgoingRequest;
import io.haedap.subscription.webhook.DeliveryDetails.Attempt;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers one message to one endpoint: marks it and commits, asks the other side, notes what came of it. A message whose outcome
 * nobody knows goes out again under the same id, by which the other side knows it.
 */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration WITHIN = Duration.ofSeconds(15);
    private static final int MOST = 64 * 1024;
    private static final int GONE = 410;
    private static final Set<Integer> MAY_ASK_FOR_TIME = Set.of(429, 503);

    /** What came back of an attempt: a status and the beginning of what was said, or a word for why nothing did. */
    private record Outcome(
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String answer,
            @Nullable Duration asked) {

        boolean isSuccess() {
            return error == null;
        }
    }

    private final DeliveryQueue queue;
    private final DeliveryStore deliveries;
    private final EndpointStore endpoints;
    private final DeliveryClaims claims;
    private final OutgoingClient client;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Courier(
            DeliveryQueue queue,
            DeliveryStore deliveries,
            EndpointStore endpoints,
            DeliveryClaims claims,
            OutgoingClient client,
            Changes changes,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.claims = claims;
        this.client = client;
        this.changes = changes;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the next delivery that is due; null when there is none. */
    @Nullable
    ClaimedDelivery claim() {
        return claims.next();
    }

    /** Delivers the next one that is due; false when there is none. */
    boolean deliverNext() {
        var claimed = claim();
        if (claimed == null) {
            return false;
        }
        deliver(claimed);
        return true;
    }

    void deliver(ClaimedDelivery delivery) {
        var at = clock.instant();
        var begun = System.nanoTime();
        var outcome = send(delivery, at);
        var millis = Math.toIntExact((System.nanoTime() - begun) / 1_000_000);
        SystemActors.as("webhooks", Set.of(), () -> {
            transactions.executeWithoutResult(_ -> {
                deliveries.note(
                        delivery.id(), new Attempt(at, outcome.status(), outcome.error(), millis, outcome.answer()));
                settle(delivery, outcome);
                changes.tell(WebhookCarrier.TOPIC + ":" + delivery.endpoint());
            });
            return true;
        });
    }

    private Outcome send(ClaimedDelivery delivery, Instant at) {
        var timestamp = at.getEpochSecond();
        var headers = Map.of(
                "Content-Type", "application/json",
                "webhook-id", delivery.message(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature",
                        SigningSecret.signatures(delivery.secrets(), delivery.message(), timestamp, delivery.body()));
        try {
            var answer = client.send(OutgoingRequest.post(
                    delivery.url(), headers, delivery.body().getBytes(StandardCharsets.UTF_8), WITHIN, MOST));
            return outcome(answer);
        } catch (OutgoingRefused refused) {
            return new Outcome(null, refused.reason().name(), null, null);
        }
    }

    private Outcome outcome(OutgoingAnswer answer) {
        var error = switch (answer.status() / 100) {
            case 2 -> null;
            case 3 -> OutgoingRefused.Reason.REDIRECT.name();
            default -> OutgoingRefused.Reason.STATUS.name();
        };
        var asked = MAY_ASK_FOR_TIME.contains(answer.status())
                ? answer.header("Retry-After")
                        .map(word -> RetryPlan.asked(word, clock))
                        .orElse(null)
                : null;
        return new Outcome(answer.status(), error, beginning(answer.body()), asked);
    }

    /** What was answered, as far as it is text. */
    private static @Nullable String beginning(byte[] body) {
        int most = Math.min(body.length, DeliveryStore.LONGEST_ANSWER);
        var text = new String(body, 0, most, StandardCharsets.UTF_8);
        var plain = new StringBuilder();
        text.codePoints()
                .filter(c -> PlainText.isStorable(Character.toString(c)))
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? null : plain.toString();
    }

    private void settle(ClaimedDelivery delivery, Outcome outcome) {
        var now = clock.instant();
        if (outcome.isSuccess()) {
            queue.markSent(delivery, outcome.status() == null ? 0 : outcome.status(), now);
            endpoints.succeeded(delivery.endpoint(), now);
            return;
        }
        var pause = pause(delivery, outcome);
        log.info(
                "Webhook delivery {} to endpoint {} failed at step {}: {} {}",
                delivery.id(),
                delivery.endpoint(),
                delivery.step(),
                outcome.error(),
                outcome.status());
        if (!queue.markNotSent(delivery, outcome.status(), outcome.error(), pause)) {
            return;
        }
        endpoints.failed(delivery.endpoint(), now);
        if (isGone(outcome)) {
            disable(delivery, DisabledReason.GONE);
        } else if (pause == null
                && !delivery.isPing()
                && !queue.reachedSince(delivery.endpoint(), delivery.createdAt())) {
            disable(delivery, DisabledReason.SPENT);
        }
    }

    private static @Nullable Duration pause(ClaimedDelivery delivery, Outcome outcome) {
        return isGone(outcome) || delivery.isPing()
                ? null
                : RetryPlan.next(delivery.step(), outcome.asked(), ThreadLocalRandom.current())
                        .orElse(null);
    }

    private static boolean isGone(Outcome outcome) {
        return outcome.status() != null && outcome.status() == GONE;
    }

    private void disable(ClaimedDelivery delivery, DisabledReason reason) {
        if (endpoints.move(delivery.endpoint(), WebhookState.DISABLED, reason)) {
            deliveries.giveUp(delivery.endpoint());
            events.publishEvent(new WebhookChanged(
                    Long.toString(delivery.endpoint()), "disabled", Map.of("reason", reason.name())));
        }
    }
}
