package io.haedap.response;

import io.haedap.shared.Audited;
import java.util.List;
import java.util.Map;

/** In which categories customers write when a service fails was set. Recorded by audit. */
public record ServiceTied(String service, List<String> categories) implements Audited {

    @Override
    public String action() {
        return "service.tied";
    }

    @Override
    public String subject() {
        return "service:" + service;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("categories", categories);
    }
}
