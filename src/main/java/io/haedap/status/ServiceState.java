package io.haedap.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a service does, from well to worst. The word is that of the Statuspage API. */
public enum ServiceState {
    OPERATIONAL,
    UNDER_MAINTENANCE,
    DEGRADED_PERFORMANCE,
    PARTIAL_OUTAGE,
    MAJOR_OUTAGE;

    @JsonCreator
    public static ServiceState of(String word) {
        return Words.read(ServiceState.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    public ServiceState worse(ServiceState other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether customers are kept from using it; a slow service still works. */
    public boolean isOutage() {
        return this == PARTIAL_OUTAGE || this == MAJOR_OUTAGE;
    }
}
