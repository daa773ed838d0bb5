package io.haedap.inquiry;

import io.haedap.inquiry.promise.Ground;
import io.haedap.inquiry.promise.PromiseKeeper;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when whoever asks is answered where no closer policy holds. Needs no right, because customers are told the date. */
@Component
public class UsualPromise {

    private static final Ground ANY = new Ground("", "", Priority.NORMAL);

    private final PromiseKeeper keeper;

    UsualPromise(PromiseKeeper keeper) {
        this.keeper = keeper;
    }

    public Instant from(Instant asked) {
        return keeper.promised(ANY, asked);
    }
}
