package io.haedap.inquiry.bulk;

import io.haedap.people.InTheNameOf;
import io.haedap.people.Rights;
import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finishes what a node that died left half done, in the name and with the rights of whoever ordered it; forgets old outcomes. */
@Component
class BulkClock {

    private static final Set<String> RIGHTS =
            Set.of(Rights.INQUIRY_ANSWER, Rights.INQUIRY_READ, Rights.INQUIRY_ASSIGN, Rights.INQUIRY_HANDOVER);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Bulks bulks;
    private final BulkRunner runner;
    private final InTheNameOf names;
    private final DatabasePulse pulse;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BulkClock(
            Bulks bulks,
            BulkRunner runner,
            InTheNameOf names,
            DatabasePulse pulse,
            TransactionTemplate transactions,
            Clock clock) {
        this.bulks = bulks;
        this.runner = runner;
        this.names = names;
        this.pulse = pulse;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void goOn() {
        for (var left = left(); left.isPresent(); left = left()) {
            finish(left.get());
        }
    }

    void finish(Bulks.Bulk left) {
        var done = names.run(left.staff(), RIGHTS, () -> {
            runner.run(left, BulkRunner::silently);
            return true;
        });
        if (done.isEmpty()) {
            SystemActors.as("inquiry-bulk", Set.of(), () -> {
                runner.giveUp(left);
                return true;
            });
        }
    }

    private Optional<Bulks.Bulk> left() {
        return pulse.isAway() ? Optional.empty() : transactions.execute(_ -> bulks.left());
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Seoul")
    void purge() {
        SystemActors.as("purge", Set.of(), () -> {
            bulks.purge(clock.instant().minus(KEPT));
            return true;
        });
    }
}
