package io.haedap.status;

import io.haedap.people.StaffId;
import java.time.Instant;

/** What a colleague noted of an incident for colleagues; never public. */
public record IncidentNote(String id, String body, StaffId by, Instant at) {}
