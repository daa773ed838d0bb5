package io.haedap.response;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reply for many, and how far it is. Until {@code beginsAt} none has left. The numbers are those of the reader's queues, as the inquiries lay when it was ordered. */
public record MassReply(
        long id,
        String incident,
        StaffId author,
        LocalText body,
        State state,
        Instant orderedAt,
        Instant beginsAt,
        @Nullable Instant doneAt,
        int waiting,
        int sent,
        int skipped,
        boolean stoppable) {

    /** Whether it is being sent, is done, or was stopped. */
    public enum State {
        SENDING,
        DONE,
        STOPPED
    }

    public int all() {
        return waiting + sent + skipped;
    }
}
