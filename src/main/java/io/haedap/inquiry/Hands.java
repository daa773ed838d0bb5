package io.haedap.inquiry;

import io.haedap.inquiry.queue.Agents;
import io.haedap.people.StaffId;
import io.haedap.shared.Refusal;
import org.springframework.stereotype.Component;

/** Keeps nobody's hands fuller than was set for them; whoever has no limit set costs nothing here. */
@Component
class Hands {

    private final Agents agents;
    private final Inquiries inquiries;

    Hands(Agents agents, Inquiries inquiries) {
        this.agents = agents;
        this.inquiries = inquiries;
    }

    /** Refuses (409) when the person who takes one has as many in hand as they may. */
    void refuseFull(StaffId agent) {
        var capacity = agents.of(agent).capacity();
        if (capacity == null) {
            return;
        }
        agents.hold(agent);
        var inHand = inquiries.inHand(agent);
        if (inHand >= capacity) {
            throw Refusal.conflict("inquiry-hands-full")
                    .with("capacity", capacity)
                    .with("inHand", inHand);
        }
    }

    boolean isFull(StaffId agent) {
        return left(agent) == 0;
    }

    /** How many more they may take, and nobody else gives them one until this transaction is over; a great many without a limit. */
    int left(StaffId agent) {
        if (agents.of(agent).capacity() != null) {
            agents.hold(agent);
        }
        return leftNow(agent);
    }

    /** The same for a look at it, which holds nobody. */
    int leftNow(StaffId agent) {
        var capacity = agents.of(agent).capacity();
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - inquiries.inHand(agent));
    }
}
