package io.haedap.inquiry;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an inquiry is to be treated: how urgent it is, what whoever takes it must be good at, and since when a lead is asked. */
record Handling(
        Priority priority, Set<String> skills, @Nullable Instant escalatedAt) {

    static final Handling USUAL = new Handling(Priority.NORMAL, Set.of(), null);

    Handling {
        skills = java.util.Collections.unmodifiableSet(new TreeSet<>(skills));
    }

    Handling with(Priority other) {
        return new Handling(other, skills, escalatedAt);
    }

    Handling escalated(@Nullable Instant at) {
        return new Handling(priority, skills, at);
    }
}
