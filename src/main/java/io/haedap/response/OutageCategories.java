package io.haedap.response;

import io.haedap.category.CategoryTree;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In which categories customers write about an incident: those that its services are tied to, and all below them. */
@Component
class OutageCategories {

    private final TiedServices services;
    private final CategoryTree tree;

    OutageCategories(TiedServices services, CategoryTree tree) {
        this.services = services;
        this.tree = tree;
    }

    Set<String> of(Incident incident) {
        return services.of(incident.services().stream().map(AffectedService::id).toList()).stream()
                .flatMap(tied -> tied.categories().stream())
                .collect(Collectors.toSet());
    }

    boolean covers(Collection<String> tied, String category) {
        return tied.stream().anyMatch(one -> tree.branch(one).contains(category));
    }
}
