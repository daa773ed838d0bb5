package io.haedap.people;

import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.ShownOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Follows the POST with an {@code Idempotency-Key} that is at work on this thread: marks its key in the very transaction that
 * does what was asked, and notes what its answer shows of people, and what it shows once.
 */
@Component
class KeyedPosts implements TransactionExecutionListener {

    /** One attempt; {@code since} tells it from a later one with the same key. */
    static final class Attempt {

        final ReplayKey key;
        final Instant since;
        final List<PersonalDataRead> readings = new ArrayList<>();
        final Set<String> shownOnce = new HashSet<>();
        private boolean committed;

        Attempt(ReplayKey key, Instant since) {
            this.key = key;
            this.since = since;
        }
    }

    private final Replays replays;
    private final ThreadLocal<@Nullable Attempt> atWork = new ThreadLocal<>();

    KeyedPosts(Replays replays) {
        this.replays = replays;
    }

    void begin(Attempt attempt) {
        atWork.set(attempt);
    }

    void end() {
        atWork.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var attempt = atWork.get();
        if (attempt != null && !attempt.committed && !transaction.isReadOnly()) {
            replays.commit(attempt);
            attempt.committed = true;
        }
    }

    @EventListener
    void shown(PersonalDataRead reading) {
        var attempt = atWork.get();
        if (attempt != null) {
            attempt.readings.add(reading);
        }
    }

    @EventListener
    void shown(ShownOnce secret) {
        var attempt = atWork.get();
        if (attempt != null) {
            attempt.shownOnce.add(secret.member());
        }
    }
}
