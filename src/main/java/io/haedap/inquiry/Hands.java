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
        var capacity = agents.of(agent).capacity();
        if (capacity == null) {
            return false;
        }
        agents.hold(agent);
        return inquiries.inHand(agent) >= capacity;
    }
}
