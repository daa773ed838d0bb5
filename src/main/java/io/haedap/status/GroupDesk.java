package io.haedap.status;

import io.haedap.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with groups of services. A group goes once nothing lies in it any more. */
@Service
@Transactional
@PreAuthorize("hasAuthority('settings:write')")
public class GroupDesk {

    public static final int MOST = 50;

    private final ServiceStore store;
    private final WatchedServices services;
    private final ServiceRules rules;
    private final ServiceTeller teller;

    GroupDesk(ServiceStore store, WatchedServices services, ServiceRules rules, ServiceTeller teller) {
        this.store = store;
        this.services = services;
        this.rules = rules;
        this.teller = teller;
    }

    public GroupDetails add(GroupDraft typed) {
        store.lock();
        var draft = ServiceRules.tidy(typed);
        var faults = rules.check(draft);
        if (services.allGroups().size() >= MOST) {
            faults.add("name.ko", "status-most", MOST);
        }
        faults.refuse();
        var id = Ids.fresh();
        store.addGroup(id, draft);
        arrange(id, draft, Integer.MAX_VALUE);
        teller.tell("service-group", id, "added");
        return one(id);
    }

    /** Changes it over the version that was read. */
    public GroupDetails change(String id, long version, GroupDraft typed) {
        store.lock();
        var before = read(id, version);
        var draft = ServiceRules.tidy(typed);
        rules.check(draft).refuse();
        store.changeGroup(id, draft);
        arrange(id, draft, before.position());
        teller.tell("service-group", id, "changed");
        return one(id);
    }

    public void remove(String id, long version) {
        store.lock();
        if (read(id, version).services() > 0) {
            throw Refusal.conflict("status-group-used");
        }
        store.removeGroup(id);
        teller.tell("service-group", id, "removed");
    }

    private void arrange(String id, GroupDraft draft, int otherwise) {
        var position = draft.position();
        store.arrangeGroups(ServiceRules.inOrder(
                services.allGroups().stream().map(GroupDetails::id).toList(),
                id,
                position == null ? otherwise : position));
    }

    private GroupDetails read(String id, long version) {
        var group = one(id);
        if (group.version() != version) {
            throw Refusal.stale();
        }
        return group;
    }

    private GroupDetails one(String id) {
        return services.allGroups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
