package io.haedap.response;

import io.haedap.status.Incident;

/** An incident that an inquiry is about. */
public record LinkedIncident(Incident incident, Linked link) {}
