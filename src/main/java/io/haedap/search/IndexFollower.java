package io.haedap.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps one index on the heels of PostgreSQL, on a thread of its own, and begins anew when the index broke. */
final class IndexFollower {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** From the end of a look to the next one: where much is written, one look takes many changes in. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final Audience audience;
    private final NodeIndex index;
    private final CatchUp catchUp;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile long lookedAt = System.nanoTime();
    private long restsUntil = System.nanoTime();
    private int failures;
    private long pausedAt;

    IndexFollower(Audience audience, SearchDocuments documents, NodeIndex index) {
        this.audience = audience;
        this.index = index;
        this.catchUp = new CatchUp(audience, documents, index, () -> stopping);
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("search-" + audience).factory());
    }

    NodeIndex index() {
        return index;
    }

    /** How long ago it last held everything that was committed. */
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    /** How long the last comparison of everything took. */
    Duration compared() {
        return catchUp.compared();
    }

    /** Soon, and once for many words. */
    void follow() {
        if (!stopping && waiting.compareAndSet(false, true)) {
            execute(this::lookRested, 0);
        }
    }

    /** On the follower's thread; words that come while it rests are one look. */
    private void lookRested() {
        var rest = restsUntil - System.nanoTime();
        if (rest > 0) {
            execute(this::lookRested, rest);
            return;
        }
        waiting.set(false);
        look();
        restsUntil = System.nanoTime() + BREATH.toNanos();
    }

    /** Writes to disk what changed. */
    void keep() {
        execute(
                () -> quietly(() -> {
                    index.keep();
                    index.purgeInTime();
                }),
                0);
    }

    /** Leaves nothing on disk of texts that are gone. */
    void purge() {
        execute(() -> quietly(index::purge), 0);
    }

    private void execute(Runnable task, long nanos) {
        try {
            thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            log.debug("{} is not followed any longer", audience);
        }
    }

    /** On the follower's thread. */
    void look() {
        quietly(() -> {
            if (catchUp.look()) {
                failures = 0;
                lookedAt = System.nanoTime();
            }
        });
    }

    void stop() throws IOException, InterruptedException {
        stopping = true;
        thread.shutdown();
        if (thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            quietly(index::keep);
        }
        index.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** What fails is tried again at the next look, which comes within seconds; what breaks again and again, ever more seldom. */
    private void quietly(Work work) {
        if (isPausing()) {
            return;
        }
        try {
            work.run();
        } catch (DataAccessException away) {
            log.warn("The search index of {} could not follow yet: {}", audience, away.getMessage());
        } catch (IOException | RuntimeException | Error broken) {
            if (!stopping) {
                mend(broken);
            }
        }
    }

    private boolean isPausing() {
        return failures > 1 && System.nanoTime() - pausedAt < pause().toNanos();
    }

    private Duration pause() {
        var pause = Duration.ofSeconds(1L << Math.min(failures, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void mend(Throwable broken) {
        failures++;
        pausedAt = System.nanoTime();
        log.warn("The search index of {} broke and is built anew: {}", audience, broken.toString());
        catchUp.forget();
        try {
            index.restart();
        } catch (IOException | RuntimeException failed) {
            log.warn("It cannot be built yet: {}", failed.toString());
        }
    }
}
