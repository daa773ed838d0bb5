package io.haedap.people;

import io.haedap.shared.Audited;

/** Somebody tried to sign in to this account and was refused. */
public record SignInFailed(StaffId staff) implements Audited {

    @Override
    public String action() {
        return "staff.sign-in-failed";
    }

    @Override
    public String subject() {
        return "staff:" + staff;
    }
}
