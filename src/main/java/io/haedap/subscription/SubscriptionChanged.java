package io.haedap.subscription;

import io.haedap.shared.Audited;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody began, changed or ended being told; {@code verb} is in the past tense. */
record SubscriptionChanged(long id, String verb, Set<Topic> topics) implements Audited {

    @Override
    public String action() {
        return "subscription." + verb;
    }

    @Override
    public String subject() {
        return "subscription:" + id;
    }

    @Override
    public Map<String, Object> facts() {
        return topics.isEmpty()
                ? Map.of()
                : Map.of("topics", topics.stream().map(Topic::name).sorted().collect(Collectors.joining(", ")));
    }
}
