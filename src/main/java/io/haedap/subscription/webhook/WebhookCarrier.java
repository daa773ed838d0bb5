package io.haedap.subscription.webhook;

import io.haedap.shared.database.Changes;
import io.haedap.subscription.News;
import io.haedap.subscription.NewsCarrier;
import io.haedap.subscription.Topic;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives news to the endpoints that listen to one of its topics, each once. */
@Component
@Order(2)
class WebhookCarrier implements NewsCarrier {

    static final String TOPIC = "webhook";

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final WebhookWriter writer;
    private final Changes changes;
    private final Clock clock;

    WebhookCarrier(
            EndpointStore endpoints, DeliveryStore deliveries, WebhookWriter writer, Changes changes, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.writer = writer;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Step carry(long announcement, News news, long after, int most) {
        var topics = news.topics().stream().map(Topic::name).toList();
        var listening = endpoints.listening(topics, after, most);
        if (listening.isEmpty()) {
            return Step.NOBODY;
        }
        var now = clock.instant();
        var message = deliveries.message(writer.message(announcement, news.type(), news.at(), news.data()), now);
        deliveries.add(message, listening, false, now);
        changes.tell(TOPIC);
        return Step.of(listening.size(), listening.getLast(), most);
    }
}
