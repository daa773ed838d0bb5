package io.haedap.subscription.webhook;

import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What administrators ask of endpoints and of what was sent to them. */
@Service
@PreAuthorize("hasAuthority('webhook:manage')")
public class WebhookBoard {

    private final EndpointStore endpoints;
    private final SecretStore secrets;
    private final DeliveryStore deliveries;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookBoard(
            EndpointStore endpoints,
            SecretStore secrets,
            DeliveryStore deliveries,
            WebhookSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<WebhookDetails> page(int size, @Nullable String cursor) {
        var before = Cursor.read(cursor, 1);
        var rows = endpoints.page(before == null ? null : before.number(0), Page.size(size) + 1);
        var ages = secrets.ages(rows.stream().map(Endpoint::id).toList(), clock.instant());
        return Page.of(rows, Page.size(size), endpoint -> Cursor.of(endpoint.id()))
                .map(endpoint -> endpoint.details(ages.getOrDefault(endpoint.id(), List.of())));
    }

    public WebhookDetails one(String id) {
        var endpoint = find(id);
        var ages = secrets.ages(List.of(endpoint.id()), clock.instant());
        return endpoint.details(ages.getOrDefault(endpoint.id(), List.of()));
    }

    /** Whom to write to; showing it leaves a record. Null where nobody is named. */
    public @Nullable String contact(String id) {
        var endpoint = find(id);
        if (endpoint.contact() != null) {
            events.publishEvent(new PersonalDataRead("webhook:" + endpoint.id(), "contact"));
        }
        return endpoint.contact();
    }

    /** Newest first; of one state or of all. */
    public Page<DeliveryRow> deliveries(String id, @Nullable DeliveryState state, int size, @Nullable String cursor) {
        var before = Cursor.read(cursor, 1);
        var rows = deliveries.page(find(id).id(), state, before == null ? null : before.number(0), Page.size(size) + 1);
        return Page.of(rows, Page.size(size), delivery -> Cursor.of(delivery.id()));
    }

    public DeliveryDetails delivery(String id, String delivery) {
        return deliveries.details(find(id).id(), number(delivery)).orElseThrow(Refusal::notFound);
    }

    /** Whether deliveries leave from here, or wait because this installation tells nobody. */
    public boolean sends() {
        return settings.sending();
    }

    Endpoint find(String id) {
        return endpoints.one(number(id)).orElseThrow(Refusal::notFound);
    }

    static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(id);
    }
}
