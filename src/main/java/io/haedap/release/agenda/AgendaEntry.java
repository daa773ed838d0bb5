package io.haedap.release.agenda;

import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens at a moment, or from one to another: {@code thing} is its id, {@code path} its screen below the console,
 * {@code stamp} what a move has to name (a revision or a version), {@code movable} whether the person asking may move it now.
 */
public record AgendaEntry(
        AgendaKind kind,
        String thing,
        LocalText title,
        Instant at,
        @Nullable Instant until,
        String path,
        long stamp,
        boolean movable) {}
