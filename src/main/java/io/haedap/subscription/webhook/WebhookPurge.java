package io.haedap.subscription.webhook;

import io.haedap.people.SystemActors;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops at night the log of deliveries that had its time, and secrets that no longer sign. */
@Component
class WebhookPurge {

    private final DeliveryStore deliveries;
    private final SecretStore secrets;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookPurge(DeliveryStore deliveries, SecretStore secrets, WebhookSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Seoul")
    void purge() {
        SystemActors.as("purge", Set.of(), () -> {
            var now = clock.instant();
            deliveries.purge(now.atZone(ZoneOffset.UTC).minus(settings.kept()).toInstant());
            secrets.purge(now);
            return true;
        });
    }
}
