package io.haedap.site;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many votes and opinions this node takes at once: those of one entry wait for each other, and must not hold every connection. */
@Component
class VoteRoom {

    static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** False where nobody left in time; else {@link #leave} must follow. */
    boolean enter() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }
}
