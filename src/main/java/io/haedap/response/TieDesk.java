package io.haedap.response;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import io.haedap.status.StatusReader;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says in which categories customers write when a service fails: their inquiries are proposed for its incidents. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class TieDesk {

    static final int MOST = 20;

    private final TiedServices services;
    private final StatusReader status;
    private final CategoryTree categories;
    private final ApplicationEventPublisher events;

    TieDesk(TiedServices services, StatusReader status, CategoryTree categories, ApplicationEventPublisher events) {
        this.services = services;
        this.status = status;
        this.categories = categories;
        this.events = events;
    }

    /** Of a service in use. */
    @PreAuthorize("hasAuthority('status:read')")
    @Transactional(readOnly = true)
    public TiedService of(String service) {
        if (status.service(service).isEmpty()) {
            throw Refusal.notFound();
        }
        return services.of(List.of(service)).stream()
                .findFirst()
                .orElseGet(() -> new TiedService(service, List.of(), 0));
    }

    /** Sets them over the version that was read. */
    public TiedService tie(String service, long version, Collection<String> wanted) {
        if (of(service).version() != version) {
            throw Refusal.stale();
        }
        var known = categories.held().all().stream().map(Category::slug).collect(Collectors.toSet());
        var faults = new Faults();
        if (wanted.size() > MOST) {
            faults.add("categories", "response-too-many-categories", MOST);
        } else if (!known.containsAll(wanted)) {
            faults.add("categories", "category-unknown");
        }
        faults.refuse();
        var tied = new TiedService(service, List.copyOf(new TreeSet<>(wanted)), version);
        if (!services.set(tied)) {
            throw Refusal.stale();
        }
        events.publishEvent(new ServiceTied(service, tied.categories()));
        return of(service);
    }
}
