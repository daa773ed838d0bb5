package io.haedap.notice;

import io.haedap.people.SystemActors;
import io.haedap.shared.database.DatabasePulse;
import io.haedap.shared.database.DueWork;
import io.haedap.shared.database.ShortTransactions;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes and ends what is due, once, on whichever node is first: rows are claimed with {@code skip locked} and the
 * database's clock decides.
 */
@Component
class NoticeSchedule {

    private final DueWork<Notice> publishing;
    private final DueWork<Notices.Over> ending;
    private final DueWork<Notice> unpinning;
    private final DatabasePulse pulse;

    NoticeSchedule(Notices notices, DueNotices due, ShortTransactions transactions, DatabasePulse pulse) {
        this.publishing =
                new DueWork<>(transactions, notices::due, notice -> notice.id().value(), due::publish);
        this.ending = new DueWork<>(
                transactions, notices::over, over -> over.notice().id().value(), due::end);
        this.unpinning = new DueWork<>(
                transactions, notices::pinnedTooLong, notice -> notice.id().value(), due::unpin);
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
        SystemActors.as("notice-schedule", Set.of(), () -> {
            publishing.run();
            ending.run();
            unpinning.run();
            return true;
        });
    }
}
