package io.haedap.status;

import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffState;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with services: make, change, order and retire them. Publishers say by hand how one does. Ids and slugs
 * are permanent; a service is retired and never deleted, because past incidents speak of it.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class ServiceDesk {

    public static final int MOST = 200;

    private final ServiceStore store;
    private final WatchedServices services;
    private final ServiceStates states;
    private final ServiceRules rules;
    private final ServiceTeller teller;
    private final StaffBoard colleagues;
    private final Clock clock;

    ServiceDesk(
            ServiceStore store,
            WatchedServices services,
            ServiceStates states,
            ServiceRules rules,
            ServiceTeller teller,
            StaffBoard colleagues,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.states = states;
        this.rules = rules;
        this.teller = teller;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    public ServiceDetails add(ServiceDraft typed) {
        store.lock();
        var draft = ServiceRules.tidy(typed);
        var all = services.details();
        var faults = checked(draft, null, all);
        var id = Ids.fresh();
        var slug = ServiceRules.slug(draft, id, all);
        rules.checkSlug(faults, slug, all);
        if (all.size() >= MOST) {
            faults.add("name.ko", "status-most", MOST);
        }
        faults.refuse();
        store.add(id, slug, draft, clock.instant());
        store.need(id, draft.needs());
        arrange(id, draft, Integer.MAX_VALUE);
        teller.tell("service", id, "added");
        return one(id);
    }

    /** Changes it over the version that was read. */
    public ServiceDetails change(String id, long version, ServiceDraft typed) {
        store.lock();
        var before = one(id);
        if (before.version() != version) {
            throw Refusal.stale();
        }
        var draft = ServiceRules.tidy(typed);
        checked(draft, before, services.details()).refuse();
        store.change(id, draft, clock.instant());
        store.need(id, draft.needs());
        arrange(
                id,
                draft,
                before.service().groupId().equals(draft.groupId())
                        ? before.service().position()
                        : Integer.MAX_VALUE);
        teller.tell("service", id, "changed");
        return one(id);
    }

    /** Takes it off all pages. Refused while an incident or a maintenance is on that concerns it. */
    public ServiceDetails retire(String id) {
        store.lock();
        states.lock(Set.of(id));
        var before = one(id);
        if (before.isRetired()) {
            throw Refusal.conflict("status-retired");
        }
        if (store.isConcerned(id)) {
            throw Refusal.conflict("status-concerned");
        }
        var at = clock.instant();
        store.say(id, null, at);
        states.settle(Set.of(id), at);
        store.retire(id, at, at);
        teller.tell("service", id, "retired");
        return one(id);
    }

    public ServiceDetails restore(String id) {
        store.lock();
        if (!one(id).isRetired()) {
            throw Refusal.conflict("status-not-retired");
        }
        store.retire(id, null, clock.instant());
        teller.tell("service", id, "restored");
        return one(id);
    }

    /** Says by hand how it does, until that is taken back with null; what incidents say counts all the same, the worst shows. */
    @PreAuthorize("hasAuthority('status:write')")
    public ServiceDetails say(String id, @Nullable ServiceState state) {
        states.lock(Set.of(id));
        var before = one(id);
        if (before.isRetired()) {
            throw Refusal.conflict("status-retired");
        }
        var said = state == ServiceState.OPERATIONAL ? null : state;
        if (said != before.manual()) {
            var at = clock.instant();
            store.say(id, said, at);
            states.settle(Set.of(id), at);
            teller.tell(
                    "service", id, "said", Map.of("state", (said == null ? ServiceState.OPERATIONAL : said).word()));
        }
        return one(id);
    }

    private Faults checked(ServiceDraft draft, @Nullable ServiceDetails before, List<ServiceDetails> all) {
        var faults = rules.check(draft, services.allGroups());
        checkOwner(faults, draft.owner(), before);
        var id = before == null ? null : before.id();
        var known = new HashMap<String, Set<String>>();
        all.forEach(one -> known.put(one.id(), new HashSet<>(one.service().needs())));
        if (!known.keySet().containsAll(draft.needs())) {
            faults.add("dependsOn", "status-service");
        } else if (id != null && ServiceRules.isCircle(known, id, draft.needs())) {
            faults.add("dependsOn", "status-circle");
        }
        return faults;
    }

    /** An owner who left meanwhile may stay written there. */
    private void checkOwner(Faults faults, @Nullable StaffId owner, @Nullable ServiceDetails before) {
        if (owner == null || (before != null && owner.equals(before.owner()))) {
            return;
        }
        var member = colleagues.named(List.of(owner)).get(owner);
        if (member == null || member.state() != StaffState.ACTIVE) {
            faults.add("owner", "status-owner");
        }
    }

    private void arrange(String id, ServiceDraft draft, int otherwise) {
        var position = draft.position();
        store.arrange(ServiceRules.inOrder(
                services.details().stream()
                        .filter(one -> one.service().groupId().equals(draft.groupId()))
                        .map(ServiceDetails::id)
                        .toList(),
                id,
                position == null ? otherwise : position));
    }

    private ServiceDetails one(String id) {
        return services.details(id).orElseThrow(Refusal::notFound);
    }
}
