package io.haedap.people;

import io.haedap.shared.Audited;

/** An account was disabled; its sessions and tokens end at once. */
public record StaffDisabled(StaffId staff) implements Audited {

    @Override
    public String action() {
        return "staff.disabled";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }
}
