package io.haedap.subscription.webhook;

import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import io.haedap.subscription.webhook.DeliveryDetails.Attempt;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Endpoints of invented partners with what was sent to them. None is active: sample content asks nobody outside. */
@Component
@Order(60)
class WebhookSample implements SampleContent {

    private static final String OUTCOME = """
            update subscription.webhook_delivery
               set state = :state, attempts = :attempts, step = :attempts, next_attempt_at = null, claimed_at = :last,
                   sent_at = :sent, last_status = :status, last_error = :error
             where message = :message
            """;

    private record Sample(
            String url,
            String description,
            @Nullable String contact,
            Set<String> topics,
            WebhookState state,
            @Nullable DisabledReason reason,
            int daysAgo,
            List<Sent> deliveries) {}

    private record Sent(int hoursAgo, String type, Map<String, Object> facts, List<Try> tries) {}

    private record Try(
            int after,
            @Nullable Integer status,
            @Nullable String error,
            int millis,
            @Nullable String answer) {}

    private final EndpointStore endpoints;
    private final SecretStore secrets;
    private final DeliveryStore deliveries;
    private final WebhookWriter writer;
    private final SampleStaff staff;
    private final SampleFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookSample(
            EndpointStore endpoints,
            SecretStore secrets,
            DeliveryStore deliveries,
            WebhookWriter writer,
            SampleStaff staff,
            SampleFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.writer = writer;
        this.staff = staff;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void load() {
        files.read("webhooks", Sample[].class).forEach(this::add);
    }

    private void add(Sample sample) {
        var made = clock.instant().minus(Duration.ofDays(sample.daysAgo()));
        var id = endpoints.add(
                new WebhookDraft(sample.url(), sample.description(), sample.contact(), sample.topics()),
                staff.named("admin").id(),
                made);
        secrets.add(id, SigningSecret.fresh(), made, made);
        sample.deliveries().forEach(sent -> add(id, sent));
        endpoints.move(id, sample.state(), sample.reason());
    }

    private void add(long endpoint, Sent sent) {
        var at = clock.instant().minus(Duration.ofHours(sent.hoursAgo()));
        var message = deliveries.message(writer.message(null, sent.type(), at, sent.facts()), at);
        deliveries.add(message, List.of(endpoint), false, at);
        var id = Long.parseLong(deliveries.of(endpoint, message).id());
        for (var tried : sent.tries()) {
            var then = at.plusSeconds(tried.after());
            deliveries.note(id, new Attempt(then, tried.status(), tried.error(), tried.millis(), tried.answer()));
            if (tried.error() == null) {
                endpoints.succeeded(endpoint, then);
            } else {
                endpoints.failed(endpoint, then);
            }
        }
        settle(message, at, sent);
    }

    private void settle(String message, Instant at, Sent sent) {
        var last = sent.tries().getLast();
        var then = at.plusSeconds(last.after()).atOffset(ZoneOffset.UTC);
        jdbc.sql(OUTCOME)
                .param("message", message)
                .param("state", (last.error() == null ? DeliveryState.SENT : DeliveryState.FAILED).name())
                .param("attempts", sent.tries().size())
                .param("last", then)
                .param("sent", last.error() == null ? then : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("status", last.status(), Types.INTEGER)
                .param("error", last.error())
                .update();
    }
}
