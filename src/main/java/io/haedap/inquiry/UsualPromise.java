package io.haedap.inquiry;

import io.haedap.inquiry.promise.Ground;
import io.haedap.inquiry.promise.PromiseKeeper;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when whoever asks is answered where no closer policy holds. Needs no right, because customers are told the date. */
@Component
public class UsualPromise {

    private static final Ground ANY = new Ground("", "", Priority.NORMAL);

    private final PromiseKeeper keeper;
    private final Queues queues;

    UsualPromise(PromiseKeeper keeper, Queues queues) {
        this.keeper = keeper;
        this.queues = queues;
    }

    public Instant from(Instant asked) {
        return keeper.promised(ANY, asked);
    }

    /** The same for what is asked in a category, as long as no rule sends it elsewhere; empty for an unknown one. */
    public Optional<Instant> in(String category, Instant asked) {
        return queues.routed(category)
                .map(queue -> keeper.promised(new Ground(queue, category, Priority.NORMAL), asked));
    }
}
