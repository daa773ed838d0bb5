package io.haedap.people;

import java.util.Set;

/** A colleague as the console shows them: no secret within. Empty queues or categories mean all of them. */
public record StaffMember(
        StaffId id,
        String email,
        String name,
        StaffState state,
        Set<String> roles,
        Set<String> queues,
        Set<String> categories,
        boolean sample,
        long version) {}
