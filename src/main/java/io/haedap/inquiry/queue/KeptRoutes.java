package io.haedap.inquiry.queue;

import io.haedap.shared.database.Kept;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Queues by category, from memory: each inquiry that comes in asks for them. */
@Component
public class KeptRoutes extends Kept<Map<String, String>> {

    static final String TOPIC = "inquiry:queues";

    private final QueueStore store;

    KeptRoutes(QueueStore store) {
        super(TOPIC);
        this.store = store;
    }

    public Map<String, String> all() {
        return orElse(store::routes);
    }
}
