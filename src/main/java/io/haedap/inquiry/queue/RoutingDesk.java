package io.haedap.inquiry.queue;

import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that route what comes in, and their order; each change holds for the next inquiry on every node. */
@Service
@Transactional
@PreAuthorize("hasAuthority('queue:write')")
public class RoutingDesk {

    private final RuleStore store;
    private final RuleRules rules;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    RoutingDesk(RuleStore store, RuleRules rules, Changes changes, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<RoutingRule> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public RoutingRule one(long id) {
        return store.one(id).orElseThrow(Refusal::notFound);
    }

    public RoutingRule add(NewRule typed) {
        store.hold();
        var rule = rules.checked(typed);
        var all = store.all();
        if (all.size() >= RuleRules.MOST_RULES) {
            throw Refusal.conflict("rules-too-many").with("most", RuleRules.MOST_RULES);
        }
        var id = store.add(rule, all.size() + 1);
        place(id, rule.place());
        return told(id, "added");
    }

    public RoutingRule change(long id, long version, NewRule typed) {
        store.hold();
        one(id);
        store.change(id, version, rules.checked(typed));
        if (typed.place() != null) {
            place(id, typed.place());
        }
        return told(id, "changed");
    }

    public void delete(long id, long version) {
        store.hold();
        one(id);
        store.delete(id, version);
        store.place(store.all().stream().map(RoutingRule::id).toList());
        changes.tell(Routing.TOPIC);
        events.publishEvent(new RoutingChanged(id, "deleted"));
    }

    private void place(long id, @Nullable Integer wanted) {
        var ids = new ArrayList<>(store.all().stream().map(RoutingRule::id).toList());
        ids.remove(id);
        ids.add(wanted == null ? ids.size() : Math.clamp(wanted - 1L, 0, ids.size()), id);
        store.place(ids);
    }

    private RoutingRule told(long id, String deed) {
        changes.tell(Routing.TOPIC);
        events.publishEvent(new RoutingChanged(id, deed));
        return one(id);
    }
}
