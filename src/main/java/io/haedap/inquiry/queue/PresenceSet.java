package io.haedap.inquiry.queue;

import io.haedap.people.StaffId;
import io.haedap.shared.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A colleague said whether they are there. Recorded by audit. */
public record PresenceSet(
        StaffId staff, Presence.State state, @Nullable Instant until) implements Audited {

    @Override
    public String action() {
        return "inquiry.presence-set";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", state.name());
        if (until != null) {
            facts.put("until", until.toString());
        }
        return facts;
    }
}
