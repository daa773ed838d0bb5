package io.haedap.shared.database;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due of one kind, done in batches, each of them one transaction: a node that dies leaves its batch to the others. Where a
 * batch fails its things are done one by one in the same way; what fails alone is left aside for a while and holds up nothing else.
 */
public final class DueWork<T> {

    /** Locks so many of the longest due that no one else holds, but none of those that are left aside. */
    @FunctionalInterface
    public interface Claim<T> {
        List<T> next(int most, Long[] aside);
    }

    private static final Logger log = LoggerFactory.getLogger(DueWork.class);
    private static final int AT_ONCE = 300;
    private static final Duration ASIDE = Duration.ofSeconds(30);

    private final ShortTransactions transactions;
    private final Claim<T> claim;
    private final ToLongFunction<T> id;
    private final Consumer<List<T>> work;
    private final Map<Long, Long> aside = new HashMap<>();

    public DueWork(ShortTransactions transactions, Claim<T> claim, ToLongFunction<T> id, Consumer<List<T>> work) {
        this.transactions = transactions;
        this.claim = claim;
        this.id = id;
        this.work = work;
    }

    /** Until nothing is due. */
    public synchronized void run() {
        aside.values().removeIf(since -> System.nanoTime() - since > ASIDE.toNanos());
        int done;
        do {
            done = batch();
        } while (done == AT_ONCE);
    }

    private int batch() {
        var claimed = new AtomicReference<List<T>>(List.of());
        try {
            claimAndDo(AT_ONCE, claimed);
        } catch (RuntimeException failed) {
            if (claimed.get().isEmpty()) {
                throw failed;
            }
            log.warn("{} due things are done one by one: {}", claimed.get().size(), failed.toString());
            claimed.get().forEach(_ -> one());
        }
        return claimed.get().size();
    }

    private void one() {
        var claimed = new AtomicReference<List<T>>(List.of());
        try {
            claimAndDo(1, claimed);
        } catch (RuntimeException failed) {
            if (claimed.get().isEmpty()) {
                throw failed;
            }
            var left = id.applyAsLong(claimed.get().getFirst());
            aside.put(left, System.nanoTime());
            log.error("{} was due and failed; it is tried again in {}", left, ASIDE, failed);
        }
    }

    private void claimAndDo(int most, AtomicReference<List<T>> claimed) {
        transactions.run(() -> {
            var due = claim.next(most, aside.keySet().toArray(Long[]::new));
            claimed.set(due);
            if (!due.isEmpty()) {
                transactions.letGoSoon();
                work.accept(due);
            }
        });
    }
}
