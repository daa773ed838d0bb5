package io.haedap.faq;

import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.database.DueWork;
import io.haedap.shared.database.ShortTransactions;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes and withdraws what is due, once, on whichever node is first: rows are claimed with {@code skip locked} and the
 * database's clock decides.
 */
@Component
class FaqSchedule {

    private final DueWork<Entry> publishing;
    private final DueWork<Entry> withdrawing;
    private final DatabasePulse pulse;

    FaqSchedule(Entries entries, DueEntries due, ShortTransactions transactions, DatabasePulse pulse) {
        this.publishing =
                new DueWork<>(transactions, entries::due, entry -> entry.id().value(), due::publish);
        this.withdrawing = new DueWork<>(
                transactions, entries::expired, entry -> entry.id().value(), due::withdraw);
        this.pulse = pulse;
    }

    /** What became due meanwhile is done together. */
    @Scheduled(fixedDelay = 200)
    void look() {
        if (!pulse.isAway()) {
            run();
        }
    }

    void run() {
        SystemActors.as("faq-schedule", Set.of(), () -> {
            publishing.run();
            withdrawing.run();
            return true;
        });
    }
}
