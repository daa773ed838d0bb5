package io.haedap.audit;

import io.haedap.shared.Actor;
import io.haedap.shared.Audited;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records readings of personal data by group commit: the reader waits for one insert that serves all readers of those
 * milliseconds, and gets nothing to see when it fails.
 */
@Component
class ReadingJournal implements SmartLifecycle {

    private static final int LARGEST_BATCH = 500;

    private record Reading(SqlParameterSource row, CompletableFuture<Void> written) {}

    private final BlockingQueue<Reading> waiting = new LinkedBlockingQueue<>(10_000);
    private final AuditEntries entries;
    private final TransactionTemplate transactions;
    private volatile boolean running;

    ReadingJournal(AuditEntries entries, TransactionTemplate transactions) {
        this.entries = entries;
        this.transactions = transactions;
    }

    void record(Actor actor, Audited event) {
        var reading = new Reading(entries.row(actor, event), new CompletableFuture<>());
        if (!waiting.offer(reading)) {
            throw new TransientDataAccessResourceException("Too many readings wait for their record");
        }
        try {
            reading.written().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (java.util.concurrent.CompletionException failed) {
            throw new TransientDataAccessResourceException("The reading could not be recorded", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("reading-journal").start(this::write);
    }

    private void write() {
        var batch = new ArrayList<Reading>();
        while (running || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, LARGEST_BATCH - 1);
                    write(batch);
                    batch.clear();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(ArrayList<Reading> batch) {
        try {
            transactions.executeWithoutResult(
                    _ -> entries.addAll(batch.stream().map(Reading::row).toList()));
            batch.forEach(reading -> reading.written().complete(null));
        } catch (RuntimeException failed) {
            batch.forEach(reading -> reading.written().completeExceptionally(failed));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
