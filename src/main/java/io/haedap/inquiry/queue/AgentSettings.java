package io.haedap.inquiry.queue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a colleague is good at, and how many inquiries they have in hand at most; null for no limit. */
public record AgentSettings(Set<String> skills, @Nullable Integer capacity, long version) {

    static final AgentSettings NONE = new AgentSettings(Set.of(), null, 0);
}
