package io.haedap.people;

/** Whether somebody can sign in: not yet, yes, no more. */
public enum StaffState {
    INVITED,
    ACTIVE,
    DISABLED
}
