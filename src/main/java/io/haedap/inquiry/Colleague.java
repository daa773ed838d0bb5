package io.haedap.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import io.haedap.people.StaffId;

/** A staff member as conversations and lists name one; in JSON just the address. */
public record Colleague(StaffId id, @JsonValue String email, String name) {}
