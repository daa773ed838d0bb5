package io.haedap.people;

import io.haedap.shared.Audited;

/** An invited colleague set a password and may sign in. */
public record StaffJoined(StaffId staff) implements Audited {

    @Override
    public String action() {
        return "staff.joined";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }
}
