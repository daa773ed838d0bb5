package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import io.haedap.shared.database.ChangeListener;
import io.haedap.shared.database.Changes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is set for each colleague, from memory: whoever takes the next inquiry asks each time. */
@Component
public class Agents implements ChangeListener {

    static final String TOPIC = "inquiry:agents";

    private final AgentStore store;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<StaffId, AgentSettings> kept;

    Agents(AgentStore store) {
        this.store = store;
    }

    public AgentSettings of(StaffId staff) {
        return all().getOrDefault(staff, AgentSettings.NONE);
    }

    public Map<StaffId, AgentSettings> all() {
        var known = kept;
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var fresh = store.all();
        if (changes.get() == before) {
            kept = fresh;
        }
        return fresh;
    }

    /** Two inquiries taken at once by one colleague whose hands are limited are counted one after the other. */
    public void hold(StaffId staff) {
        store.hold(staff);
    }

    @EventListener
    void told(Changes.Told told) {
        changed(told.topic());
    }

    @Override
    public void changed(String topic) {
        if (topic.equals(TOPIC)) {
            resync();
        }
    }

    @Override
    public void resync() {
        changes.incrementAndGet();
        kept = null;
    }
}
