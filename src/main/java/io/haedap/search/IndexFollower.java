package io.haedap.search;

import io.haedap.shared.database.ChangeListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the node's index on the heels of PostgreSQL. Transactions commit out of order, so each look begins at the oldest
 * one that was open at the last look; reading a document twice does no harm.
 */
@Component
class IndexFollower implements ChangeListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);

    private final SearchDocuments documents;
    private final LuceneIndex index;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search-index").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();
    private String floor = "0";

    IndexFollower(SearchDocuments documents, LuceneIndex index) {
        this.documents = documents;
        this.index = index;
    }

    @Override
    public void changed(String topic) {
        if (topic.equals(LuceneIndex.TOPIC)) {
            follow();
        }
    }

    @Override
    public void resync() {
        follow();
    }

    private void follow() {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(this::catchUp);
        }
    }

    private void catchUp() {
        waiting.set(false);
        try {
            var changes = documents.since(floor);
            index.apply(changes);
            if (!changes.isEmpty()) {
                floor = changes.getFirst().floor();
            }
        } catch (RuntimeException failed) {
            log.warn("The search index could not follow; it tries again in a second: {}", failed.getMessage());
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::follow);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
