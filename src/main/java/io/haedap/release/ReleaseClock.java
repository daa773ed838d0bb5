package io.haedap.release;

import io.haedap.people.Rights;
import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns bundles when their moment has come, once, on whichever node is first: rows are claimed with {@code skip locked}, the
 * database's clock decides, and what is done is committed together with the note that it was done, so a node that dies half-way
 * leaves everything to the next.
 */
@Component
class ReleaseClock {

    private static final Logger log = LoggerFactory.getLogger(ReleaseClock.class);
    private static final Set<String> RIGHTS = Set.of(
            Rights.FAQ_READ,
            Rights.FAQ_PUBLISH,
            Rights.FAQ_ARCHIVE,
            Rights.CATEGORY_WRITE,
            Rights.NOTICE_READ,
            Rights.NOTICE_PUBLISH);

    private final Bundles bundles;
    private final BundleTurn turn;
    private final BundleNews news;
    private final DatabasePulse pulse;
    private final TransactionTemplate transactions;

    ReleaseClock(
            Bundles bundles, BundleTurn turn, BundleNews news, DatabasePulse pulse, TransactionTemplate transactions) {
        this.bundles = bundles;
        this.turn = turn;
        this.news = news;
        this.pulse = pulse;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 250)
    void run() {
        if (pulse.isAway()) {
            return;
        }
        SystemActors.as("release", RIGHTS, () -> {
            if (bundles.isAnyNear()) {
                transactions.executeWithoutResult(_ -> {
                    bundles.wornOut().forEach(turn::giveUp);
                    bundles.hold().forEach(news::hold);
                });
                while (turned()) {
                    log.debug("The next bundle, if there is one");
                }
            }
            return true;
        });
    }

    /** Whether there was one. One that fails or takes too long lets go, so that it keeps no other waiting. */
    private boolean turned() {
        var claimed = new AtomicReference<BundleId>();
        try {
            transactions.executeWithoutResult(transaction -> bundles.claimDue().ifPresent(due -> {
                claimed.set(due.id());
                var until = bundles.heldUntil(due.id());
                turn.turn(due);
                if (!bundles.now().isBefore(until)) {
                    throw new TooLate();
                }
            }));
        } catch (RuntimeException failed) {
            var id = claimed.get();
            if (id == null) {
                throw failed;
            }
            log.warn("Release bundle {} did not turn and is tried again", id, failed);
            transactions.executeWithoutResult(_ -> bundles.letGo(id));
        }
        return claimed.get() != null;
    }

    private static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
