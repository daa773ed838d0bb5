package io.haedap.site;

import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts the changes of what pages show. A page is rendered from the state that was counted before its rendering began, so
 * one that was overtaken by a change is never taken for fresh.
 */
@Component
class PageGeneration implements ChangeListener {

    private static final Set<String> SHOWN = Set.of("faq", "notice", "status", "category", "hours");

    private final AtomicLong count = new AtomicLong();
    private final Clock clock;
    private volatile Instant changedAt;

    PageGeneration(Clock clock) {
        this.clock = clock;
        this.changedAt = clock.instant();
    }

    long current() {
        return count.get();
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public void changed(String topic) {
        if (SHOWN.contains(topic.replaceFirst(":.*", ""))) {
            resync();
        }
    }

    @Override
    public void resync() {
        changedAt = clock.instant();
        count.incrementAndGet();
    }

    /** On the node where it was done, the change is felt before the answer leaves; the others hear it a moment later. */
    @TransactionalEventListener(fallbackExecution = true)
    void committed(Changes.Told told) {
        changed(told.topic());
    }
}
