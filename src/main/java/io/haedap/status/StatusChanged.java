package io.haedap.status;

import io.haedap.shared.Audited;
import java.util.Map;

/** An incident or a maintenance moved on; {@code kind} is incident or maintenance. Recorded by audit. */
public record StatusChanged(String kind, String id, String verb, String status) implements Audited {

    @Override
    public String action() {
        return kind + "." + verb;
    }

    @Override
    public String subject() {
        return kind + ":" + id;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("status", status);
    }
}
