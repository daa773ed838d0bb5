package io.haedap.people;

import io.haedap.shared.Audited;
import java.util.Map;
import java.util.Set;

/** Roles or limits of a colleague changed; live sessions follow at once. */
public record StaffRightsChanged(StaffId staff, Set<String> roles, Set<String> queues, Set<String> categories)
        implements Audited {

    @Override
    public String action() {
        return "staff.rights-changed";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("roles", roles, "queues", queues, "categories", categories);
    }
}
