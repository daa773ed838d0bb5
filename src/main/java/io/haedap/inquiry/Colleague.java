package io.haedap.inquiry;

import io.haedap.people.StaffId;

/** A staff member as conversations and lists name one. */
public record Colleague(StaffId id, String email, String name) {}
