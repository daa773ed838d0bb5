package io.haedap.status;

import io.haedap.shared.ServiceDirectory;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets other features offer the services for choice. */
@Component
class StatusServices implements ServiceDirectory {

    private final WatchedServices services;

    StatusServices(WatchedServices services) {
        this.services = services;
    }

    @Override
    public List<Choice> choices() {
        return services.groups().stream()
                .flatMap(group -> group.services().stream()
                        .map(service -> new Choice(service.id(), service.slug(), service.name(), group.name())))
                .toList();
    }
}
