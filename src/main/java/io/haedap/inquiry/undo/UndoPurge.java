package io.haedap.inquiry.undo;

import io.haedap.people.SystemActors;
import java.time.Clock;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets at night what can no longer be taken back. */
@Component
class UndoPurge {

    private final Ways ways;
    private final UndoSettings settings;
    private final Clock clock;

    UndoPurge(Ways ways, UndoSettings settings, Clock clock) {
        this.ways = ways;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Seoul")
    void purge() {
        SystemActors.as("purge", Set.of(), () -> {
            ways.purge(clock.instant().minus(settings.kept()));
            return true;
        });
    }
}
