package io.haedap.release;

import io.haedap.shared.database.Changes;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells audit and all nodes what became of a bundle, within the transaction. */
@Component
class BundleNews {

    private final Changes changes;
    private final ApplicationEventPublisher events;

    BundleNews(Changes changes, ApplicationEventPublisher events) {
        this.changes = changes;
        this.events = events;
    }

    void tell(BundleId bundle, String verb, Map<String, Object> facts) {
        changes.tell("release:" + bundle);
        events.publishEvent(new BundleChanged(bundle, verb, facts));
    }

    /** From the commit on, pages show nothing from memory until {@link #done}, or for a while. */
    void hold(BundleId bundle) {
        changes.tell("release:hold:" + bundle);
        changes.tell("release:" + bundle);
    }

    /** The moment is over, or does not come. */
    void done(BundleId bundle) {
        changes.tell("release:done:" + bundle);
    }
}
