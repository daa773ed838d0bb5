package io.haedap.status;

import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service as staff see it: also whose it is, what was said of it by hand, and whether it is retired. */
public record ServiceDetails(
        WatchedService service,
        LocalText group,
        @Nullable StaffId owner,
        @Nullable ServiceState manual,
        @Nullable Instant retiredAt,
        long version) {

    public String id() {
        return service.id();
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
