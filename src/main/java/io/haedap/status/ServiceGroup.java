package io.haedap.status;

import io.haedap.shared.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services that belong together, in the order in which they are shown. */
public record ServiceGroup(
        String id, LocalText name, @Nullable LocalText description, int position, List<WatchedService> services) {

    /** The worst state among its services. */
    public ServiceState state() {
        return services.stream().map(WatchedService::state).reduce(ServiceState.OPERATIONAL, ServiceState::worse);
    }
}
