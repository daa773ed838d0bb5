package io.haedap.subscription.webhook;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this node sends at all, for copies of an installation that must tell nobody; and how long the log of deliveries is kept.
 */
@ConfigurationProperties("haedap.webhooks")
record WebhookSettings(
        @DefaultValue("true") boolean sending,
        @DefaultValue("P90D") Period kept) {}
