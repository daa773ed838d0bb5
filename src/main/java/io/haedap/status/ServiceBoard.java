package io.haedap.status;

import io.haedap.shared.Refusal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff ask of services, retired ones among them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('status:read', 'settings:write')")
public class ServiceBoard {

    private final WatchedServices services;

    ServiceBoard(WatchedServices services) {
        this.services = services;
    }

    public List<ServiceDetails> all() {
        return services.details();
    }

    public ServiceDetails one(String id) {
        return services.details(id).orElseThrow(Refusal::notFound);
    }

    public List<GroupDetails> groups() {
        return services.allGroups();
    }

    public GroupDetails group(String id) {
        return services.allGroups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The services that cannot work while those are down, over however many steps; in the order in which they are shown. */
    public List<WatchedService> needing(Collection<String> down) {
        var all = services.all();
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(down);
        while (!open.isEmpty()) {
            var one = open.pop();
            all.stream()
                    .filter(service -> service.needs().contains(one))
                    .map(WatchedService::id)
                    .filter(id -> !down.contains(id) && found.add(id))
                    .forEach(open::add);
        }
        return all.stream().filter(service -> found.contains(service.id())).toList();
    }
}
