package io.haedap.inquiry.queue;

import io.haedap.inquiry.Colleague;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A colleague who answers: the queues that they are narrowed to (empty means all), what is set for them, and how they stand now. */
public record AgentRow(
        Colleague colleague,
        Set<String> queues,
        Set<String> skills,
        @Nullable Integer capacity,
        Presence presence,
        int inHand,
        long version) {

    /** Whether they are there and have a hand free beside so many; the rule of {@link FreeAgents}. */
    public boolean isFree(int others) {
        return presence.state() == Presence.State.AVAILABLE && (capacity == null || others < capacity);
    }
}
