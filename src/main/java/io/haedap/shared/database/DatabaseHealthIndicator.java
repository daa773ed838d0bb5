package io.haedap.shared.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** What a proxy asks before it routes console and API: answers at once from the pulse, never from a pool that hangs. */
@Component("databasePulseHealthIndicator")
class DatabaseHealthIndicator implements HealthIndicator {

    private final DatabasePulse pulse;

    DatabaseHealthIndicator(DatabasePulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public Health health() {
        var since = pulse.awaySince();
        return since == null
                ? Health.up().build()
                : Health.down().withDetail("since", since).build();
    }
}
