package io.haedap.status.ui;

import io.haedap.status.StatusUpdate;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a timeline of a maintenance offers: to take back the newest word while its letters have not left. */
record Undoing(Clock clock, boolean mayWrite, @Nullable String newest, Consumer<StatusUpdate> back)
        implements Timeline.Guide {

    @Override
    public @Nullable String writer(StatusUpdate update) {
        return null;
    }

    @Override
    public boolean hasHistory(StatusUpdate update) {
        return false;
    }

    @Override
    public void showHistory(StatusUpdate update) {}

    @Override
    public boolean mayEdit() {
        return false;
    }

    @Override
    public void edit(StatusUpdate update) {}

    @Override
    public Duration undo(StatusUpdate update) {
        return update.id().equals(newest) ? left(update, clock) : Duration.ZERO;
    }

    @Override
    public void takeBack(StatusUpdate update) {
        back.accept(update);
    }

    /** How long an update can be taken back. */
    static Duration left(StatusUpdate update, Clock clock) {
        var until = update.deliverAt();
        var left = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
