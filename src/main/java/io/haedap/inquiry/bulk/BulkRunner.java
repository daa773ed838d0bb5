package io.haedap.inquiry.bulk;

import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes on with a deed for many until nothing waits, batch by batch: each inquiry's change and its outcome are committed together. */
@Component
class BulkRunner {

    private static final Logger log = LoggerFactory.getLogger(BulkRunner.class);
    private static final int AT_ONCE = 50;

    private final Bulks bulks;
    private final BulkGround ground;
    private final UndoJournal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BulkRunner(
            Bulks bulks,
            BulkGround ground,
            UndoJournal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.bulks = bulks;
        this.ground = ground;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the name of whoever acts; {@code done} is told how many more are done after each batch. */
    void run(Bulks.Bulk bulk, LongConsumer done) {
        int taken;
        do {
            taken = batch(bulk, AT_ONCE);
            done.accept(taken);
        } while (taken > 0);
        finish(bulk);
    }

    /** Whoever ordered it cannot sign in any more: the rest stays as it is. */
    void giveUp(Bulks.Bulk bulk) {
        while (refuse(bulk, AT_ONCE, "forbidden") > 0) {
            // until nothing waits
        }
        finish(bulk);
    }

    private void finish(Bulks.Bulk bulk) {
        transactions.executeWithoutResult(_ -> {
            if (bulks.finish(bulk.id(), clock.instant())) {
                var tally = bulks.tally(bulk.id());
                events.publishEvent(new BulkDone(bulk.id(), bulk.step().action(), tally.changed(), tally.refused()));
            }
        });
    }

    /** Where a batch fails, its inquiries are taken one by one, and the one that fails alone is refused. */
    private int batch(Bulks.Bulk bulk, int most) {
        try {
            return take(bulk, most, new ArrayList<>());
        } catch (Refusal
                | AccessDeniedException
                | DataIntegrityViolationException
                | PessimisticLockingFailureException failed) {
            log.warn("A batch of {} is done one by one: {}", bulk.id(), failed.toString());
            for (int i = 0; i < most; i++) {
                if (one(bulk) == 0) {
                    return i;
                }
            }
            return most;
        }
    }

    private int one(Bulks.Bulk bulk) {
        var tried = new ArrayList<String>();
        try {
            return take(bulk, 1, tried);
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException failed) {
            if (tried.isEmpty()) {
                throw failed;
            }
            log.warn("One inquiry of {} failed", bulk.id(), failed);
            // that one, which another node may have done meanwhile, and not the next
            transactions.executeWithoutResult(_ -> bulks.note(bulk.id(), refused(tried, "failed")));
            return 1;
        }
    }

    private int refuse(Bulks.Bulk bulk, int most, String reason) {
        return transactions.execute(_ -> {
            var next = bulks.next(bulk.id(), most);
            bulks.note(bulk.id(), refused(next, reason));
            return next.size();
        });
    }

    private static List<BulkItem> refused(List<String> numbers, String reason) {
        return numbers.stream()
                .map(number -> BulkItem.refused(number, "", reason))
                .toList();
    }

    /** {@code tried} is told which they are, also when it fails. */
    private int take(Bulks.Bulk bulk, int most, List<String> tried) {
        return transactions.execute(_ -> {
            List<String> numbers = bulks.next(bulk.id(), most);
            tried.addAll(numbers);
            if (!numbers.isEmpty()) {
                bulks.note(bulk.id(), journal.within(bulk.id(), () -> ground.take(bulk.step(), numbers)));
            }
            return numbers.size();
        });
    }

    /** A deed that nothing is to be told of. */
    static void silently(long done) {
        // nobody watches
    }

    UUID begin(Bulks.Bulk bulk, List<String> numbers) {
        transactions.executeWithoutResult(_ -> bulks.add(bulk, numbers, clock.instant()));
        return bulk.id();
    }
}
