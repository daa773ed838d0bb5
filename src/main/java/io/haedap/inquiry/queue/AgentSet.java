package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import io.haedap.shared.Audited;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a colleague is good at, or how much they take at once, was set. Recorded by audit. */
public record AgentSet(
        StaffId agent, Set<String> skills, @Nullable Integer capacity) implements Audited {

    @Override
    public String action() {
        return "inquiry.agent-set";
    }

    @Override
    public String subject() {
        return "staff:" + agent;
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("skills", String.join(", ", skills));
        if (capacity != null) {
            facts.put("capacity", capacity);
        }
        return facts;
    }
}
