package io.haedap.status;

import io.haedap.shared.Audited;
import java.util.Map;

/** A service, a group of services, a template or a setting of the status pages was changed. Recorded by audit. */
public record ServiceChanged(String kind, String id, String verb, Map<String, Object> facts) implements Audited {

    @Override
    public String action() {
        return kind + "." + verb;
    }

    @Override
    public String subject() {
        return kind + ":" + id;
    }
}
