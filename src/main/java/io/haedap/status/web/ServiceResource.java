package io.haedap.status.web;

import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusReader;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The services that can fail, in the order in which they are shown. */
@RestController
class ServiceResource implements ApiRights {

    record ServiceJson(String id, String slug, LocalText group, LocalText name, ServiceState status) {}

    private final StatusReader reader;

    ServiceResource(StatusReader reader) {
        this.reader = reader;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get("/api/v1/services", ApiRight.SIGNED_IN));
    }

    @GetMapping("/api/v1/services")
    Page<ServiceJson> all() {
        return new Page<>(
                reader.groups().stream()
                        .flatMap(group -> group.services().stream()
                                .map(service -> new ServiceJson(
                                        service.id(), service.slug(), group.name(), service.name(), service.state())))
                        .toList(),
                null);
    }
}
