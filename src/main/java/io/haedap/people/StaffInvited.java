package io.haedap.people;

import io.haedap.shared.Audited;
import java.util.Map;
import java.util.Set;

/** A colleague was invited with these roles. */
public record StaffInvited(StaffId staff, Set<String> roles) implements Audited {

    @Override
    public String action() {
        return "staff.invited";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("roles", roles);
    }
}
