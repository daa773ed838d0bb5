package io.haedap.inquiry.promise;

import io.haedap.hours.WorkingTime;
import io.haedap.people.SystemActors;
import io.haedap.shared.database.Changes;
import io.haedap.shared.database.DatabasePulse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts all open deadlines anew, batch by batch, each of them one short transaction: whoever works on an inquiry is not waited for, it
 * comes with a later batch. A node that dies leaves the rest to the others.
 */
@Component
class Recounting {

    /** What is told of progress to open screens. */
    static final String TOPIC = "inquiry:recount";

    private static final int AT_ONCE = 1_000;

    /** So long nodes may still promise by what they knew before. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    /** Customers are told a while later, so that what was a mistake can be put right unheard. */
    private static final Duration LETTERS_AFTER = Duration.ofMinutes(10);

    private final RecountStore recounts;
    private final OpenPromises open;
    private final PromisePolicies policies;
    private final Reckoning reckoning;
    private final PromiseKeeper keeper;
    private final ClockStore clocks;
    private final PauseStore pauses;
    private final Changes changes;
    private final DatabasePulse pulse;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final WorkingTime calendars;
    private volatile Fresh ground;

    /** Calendars as they were read for one recount. */
    private record Fresh(long recount, Reckoning reckoning) {}

    Recounting(
            RecountStore recounts,
            OpenPromises open,
            PromisePolicies policies,
            Reckoning reckoning,
            PromiseKeeper keeper,
            ClockStore clocks,
            PauseStore pauses,
            Changes changes,
            DatabasePulse pulse,
            TransactionTemplate transactions,
            Clock clock,
            WorkingTime calendars) {
        this.recounts = recounts;
        this.open = open;
        this.policies = policies;
        this.reckoning = reckoning;
        this.keeper = keeper;
        this.clocks = clocks;
        this.pauses = pauses;
        this.changes = changes;
        this.pulse = pulse;
        this.transactions = transactions;
        this.clock = clock;
        this.calendars = calendars;
        this.ground = new Fresh(0, reckoning);
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        if (!pulse.isAway() && recounts.open().isPresent()) {
            run();
        }
    }

    /** While nodes of the version before are still there, some inquiries come and go that nobody laid clocks for. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 300_000)
    void lookForForgotten() {
        if (!pulse.isAway()) {
            countForgotten();
        }
    }

    void countForgotten() {
        transactions.executeWithoutResult(_ -> {
            if (recounts.alone() && open.noteForgotten()) {
                recounts.ask(Recount.Cause.BEGIN, clock.instant());
            }
        });
    }

    /** Until nothing is left that can be had; what somebody worked on is looked for once more at the end. */
    void run() {
        SystemActors.as("promise-recount", Set.of(), () -> {
            long after = 0;
            for (long next = next(0); next > 0 || after > 0; next = next(after)) {
                after = next;
            }
            return true;
        });
    }

    private long next(long after) {
        return transactions.execute(_ -> batch(after));
    }

    /** The last one that was counted, or 0 where none was left behind {@code after}. */
    private long batch(long after) {
        var recount = recounts.alone() ? recounts.open().orElse(null) : null;
        if (recount == null) {
            return 0;
        }
        know(recount);
        var now = clock.instant();
        var found = open.toCount(recount.id(), after, AT_ONCE, now);
        if (found.isEmpty()) {
            if (after == 0
                    && Duration.between(recount.askedAt(), now).compareTo(SETTLED) > 0
                    && !recounts.isLeft(recount.id())) {
                recounts.finish(recount.id(), now);
                changes.tell(TOPIC);
            }
            return 0;
        }
        count(recount, found);
        changes.tell(TOPIC);
        return found.getLast().stand().inquiry();
    }

    /** What it was asked for is committed, but this node may not have heard of it yet. */
    private void know(Recount recount) {
        if (ground.recount != recount.id()) {
            policies.resync();
            ground = new Fresh(recount.id(), reckoning.with(calendars.fresh()));
        }
    }

    private void count(Recount recount, List<OpenPromises.Open> found) {
        var batch = new Batch();
        found.forEach(batch::count);
        batch.store(recount);
        open.counted(found.stream().map(one -> one.stand().inquiry()).toList(), recount.id());
    }

    /** What is counted together and stored by sets. */
    private final class Batch {

        private final List<PromiseClock> changed = new ArrayList<>();
        private final List<OpenPromises.Moved> moved = new ArrayList<>();
        private final List<Long> over = new ArrayList<>();
        private int counted;
        private int skipped;

        void count(OpenPromises.Open one) {
            counted++;
            if (!one.clocks().isEmpty()) {
                one.course(policies::of, ground.reckoning)
                        .ifPresentOrElse(course -> add(one.stand(), course), this::skip);
            } else if (!one.stand().isRunning()) {
                over.add(one.stand().inquiry());
            } else if (one.attempt(() -> keeper.adopt(one.stand())).isEmpty()) {
                skip();
            }
        }

        private void skip() {
            skipped++;
        }

        private void add(Stand stand, Course course) {
            changed.addAll(course.changed());
            // whether it stands while on hold may be another now
            course.ended().ifPresent(pause -> pauses.end(pause, course.endsAt()));
            course.begun().ifPresent(pause -> pauses.begin(stand.inquiry(), pause.reason(), pause.began()));
            if (!course.isOpen()) {
                over.add(stand.inquiry());
            }
            var due = course.due();
            if (due != null && !due.equals(stand.dueAt())) {
                moved.add(new OpenPromises.Moved(stand.inquiry(), stand.dueAt(), due));
            }
        }

        void store(Recount recount) {
            var now = clock.instant();
            clocks.save(changed);
            var reason = recount.cause() == Recount.Cause.CALENDAR ? ChangeReason.CALENDAR : ChangeReason.POLICY;
            open.move(moved, reason, now, now.plus(LETTERS_AFTER));
            open.close(over);
            int earlier = (int)
                    moved.stream().filter(one -> one.due().isBefore(one.was())).count();
            recounts.done(recount.id(), new Recount.Share(counted, earlier, moved.size() - earlier, skipped));
        }
    }
}
