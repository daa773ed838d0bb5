package io.haedap.people;

import io.haedap.shared.Audited;

/** A staff member came in. */
public record StaffSignedIn(StaffId staff) implements Audited {

    @Override
    public String action() {
        return "staff.signed-in";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }
}
