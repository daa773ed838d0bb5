package io.haedap.response;

import io.haedap.status.Incident;

/** An incident that is on; {@code likely} where an inquiry's category or subject speaks of it. */
public record OpenIncident(Incident incident, boolean likely) {}
