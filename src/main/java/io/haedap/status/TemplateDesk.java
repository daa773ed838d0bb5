package io.haedap.status;

import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates from which incidents are declared; a change of one changes no incident. */
@Service
@Transactional
@PreAuthorize("hasAuthority('status:write')")
public class TemplateDesk {

    public static final int MOST = 100;

    private final TemplateStore store;
    private final StatusRules rules;
    private final ServiceTeller teller;

    TemplateDesk(TemplateStore store, StatusRules rules, ServiceTeller teller) {
        this.store = store;
        this.rules = rules;
        this.teller = teller;
    }

    /** All of them in their order; services that were retired are left out. */
    @PreAuthorize("hasAuthority('status:read')")
    @Transactional(readOnly = true)
    public List<IncidentTemplate> all() {
        return store.all();
    }

    @PreAuthorize("hasAuthority('status:read')")
    @Transactional(readOnly = true)
    public IncidentTemplate one(String id) {
        return store.all().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public IncidentTemplate add(TemplateDraft draft) {
        store.lock();
        var faults = check(draft);
        if (store.all().size() >= MOST) {
            faults.add("title.ko", "status-most", MOST);
        }
        faults.refuse();
        var id = Ids.fresh();
        store.add(id, tidy(draft));
        arrange(id, draft, Integer.MAX_VALUE);
        teller.tell("incident-template", id, "added");
        return one(id);
    }

    /** Changes it over the version that was read. */
    public IncidentTemplate change(String id, long version, TemplateDraft draft) {
        store.lock();
        var before = read(id, version);
        check(draft).refuse();
        store.change(id, tidy(draft));
        arrange(id, draft, before.position());
        teller.tell("incident-template", id, "changed");
        return one(id);
    }

    public void remove(String id, long version) {
        store.lock();
        read(id, version);
        store.remove(id);
        teller.tell("incident-template", id, "removed");
    }

    private Faults check(TemplateDraft draft) {
        var faults = rules.check(draft.title(), draft.services().keySet(), draft.message());
        var position = draft.position();
        if (position != null && position < 1) {
            faults.add("position", "status-position");
        }
        if (draft.services().containsValue(ServiceState.UNDER_MAINTENANCE)) {
            faults.add("services", "status-state");
        }
        return faults;
    }

    private static TemplateDraft tidy(TemplateDraft draft) {
        return new TemplateDraft(
                StatusRules.tidy(draft.title()),
                draft.impact(),
                draft.services(),
                StatusRules.tidy(draft.message()),
                draft.position());
    }

    private void arrange(String id, TemplateDraft draft, int otherwise) {
        var position = draft.position();
        store.arrange(ServiceRules.inOrder(
                store.all().stream().map(IncidentTemplate::id).toList(), id, position == null ? otherwise : position));
    }

    private IncidentTemplate read(String id, long version) {
        var template = one(id);
        if (template.version() != version) {
            throw Refusal.stale();
        }
        return template;
    }
}
