package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import io.haedap.shared.database.Kept;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is set for each colleague, from memory: whoever takes the next inquiry asks each time. */
@Component
public class Agents extends Kept<Map<StaffId, AgentSettings>> {

    static final String TOPIC = "inquiry:agents";

    private final AgentStore store;

    Agents(AgentStore store) {
        super(TOPIC);
        this.store = store;
    }

    public AgentSettings of(StaffId staff) {
        return all().getOrDefault(staff, AgentSettings.NONE);
    }

    public Map<StaffId, AgentSettings> all() {
        return orElse(store::all);
    }

    /** Two inquiries taken at once by one colleague whose hands are limited are counted one after the other. */
    public void hold(StaffId staff) {
        store.hold(staff);
    }
}
