package io.haedap.inquiry.promise;

import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.database.DueWork;
import io.haedap.shared.database.ShortTransactions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fires warnings at their instant, once, on whichever node is first: rows are claimed with {@code skip locked} together with their effect. */
@Component
class WarningClock {

    private final DueWork<WarningStore.Due> warning;
    private final DatabasePulse pulse;
    private final boolean looks;

    /** {@code looks} is off where tests move the clock and fire by hand. */
    WarningClock(
            Warnings warnings,
            ShortTransactions transactions,
            DatabasePulse pulse,
            @Value("${haedap.inquiry.warnings:true}") boolean looks) {
        this.looks = looks;
        this.warning =
                new DueWork<>(transactions, warnings::due, due -> due.clock().id(), warnings::fire);
        this.pulse = pulse;
    }

    @Scheduled(fixedDelay = 300)
    void look() {
        if (looks && !pulse.isAway()) {
            run();
        }
    }

    void run() {
        SystemActors.as("deadline-warnings", Set.of(), () -> {
            warning.run();
            return true;
        });
    }
}
