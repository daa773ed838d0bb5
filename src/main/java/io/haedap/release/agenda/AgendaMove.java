package io.haedap.release.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a thing is to go: {@code stamp} is the one that was read, {@code reason} what goes on record where the rules ask for one. */
public record AgendaMove(
        AgendaKind kind,
        String thing,
        long stamp,
        Instant to,
        @Nullable String reason) {

    public AgendaMove because(String why) {
        return new AgendaMove(kind, thing, stamp, to, why);
    }
}
