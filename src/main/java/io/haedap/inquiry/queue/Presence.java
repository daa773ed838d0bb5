package io.haedap.inquiry.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a colleague is there (근무 상태), since when, and until when where that is known. */
public record Presence(
        State state, @Nullable Instant since, @Nullable Instant until) {

    /** OFFLINE follows from no console being open; nobody chooses it. */
    public enum State {
        AVAILABLE,
        AWAY,
        OUT_OF_OFFICE,
        OFFLINE
    }

    static final Presence OFFLINE = new Presence(State.OFFLINE, null, null);
}
