package io.haedap.subscription;

import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends subscriptions for people who ask for it in another way than by their letters. Nobody is subscribed by others. */
@Service
@Transactional
@PreAuthorize("hasAuthority('" + Rights.SUBSCRIPTION_WRITE + "')")
public class SubscriptionDesk {

    private final Subscribers subscribers;
    private final SubscriptionCounter counter;

    SubscriptionDesk(Subscribers subscribers, SubscriptionCounter counter) {
        this.subscribers = subscribers;
        this.counter = counter;
    }

    /** The version that a removal must name. */
    public long version(String id) {
        return SubscriptionBoard.find(subscribers, id).version();
    }

    public void remove(String id, long version) {
        var subscriber = SubscriptionBoard.find(subscribers, id);
        if (subscriber.version() != version) {
            throw Refusal.stale();
        }
        counter.remove(subscriber);
    }
}
