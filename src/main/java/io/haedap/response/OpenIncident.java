package io.haedap.response;

import io.haedap.status.Incident;

/** An incident that is on beside an inquiry, and why that may be about it. */
public record OpenIncident(Incident incident, Likeness likeness) {

    public boolean likely() {
        return likeness.isAny();
    }
}
