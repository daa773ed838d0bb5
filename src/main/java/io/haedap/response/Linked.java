package io.haedap.response;

import io.haedap.people.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a link came about: by whom, which is null for the customer, and when. A link that was made anew has another version. */
public record Linked(
        LinkOrigin origin, @Nullable StaffId by, @Nullable String byName, Instant at, long version) {}
