package io.haedap.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How hard an incident hits; also the indicator of the whole. */
public enum Impact {
    NONE,
    MINOR,
    MAJOR,
    CRITICAL;

    @JsonCreator
    public static Impact of(String word) {
        return Words.read(Impact.class, word);
    }

    /** What the state of a service means for the whole. */
    public static Impact of(ServiceState state) {
        return switch (state) {
            case OPERATIONAL, UNDER_MAINTENANCE -> NONE;
            case DEGRADED_PERFORMANCE -> MINOR;
            case PARTIAL_OUTAGE -> MAJOR;
            case MAJOR_OUTAGE -> CRITICAL;
        };
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
