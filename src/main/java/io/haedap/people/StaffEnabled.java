package io.haedap.people;

import io.haedap.shared.Audited;

/** An account was enabled again. */
public record StaffEnabled(StaffId staff) implements Audited {

    @Override
    public String action() {
        return "staff.enabled";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }
}
