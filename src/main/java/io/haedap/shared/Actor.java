package io.haedap.shared;

import org.jspecify.annotations.Nullable;

/** Who acts: a staff member, a customer behind a follow link, or a named job of the system. {@code address} is where from. */
public record Actor(
        Kind kind, String id, String name, @Nullable String address) {

    public enum Kind {
        STAFF,
        CUSTOMER,
        SYSTEM
    }

    public static Actor system(String job) {
        return new Actor(Kind.SYSTEM, job, job, null);
    }

    public static Actor customer(String reference, @Nullable String address) {
        return new Actor(Kind.CUSTOMER, reference, reference, address);
    }
}
