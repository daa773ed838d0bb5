package io.haedap.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/** How far an incident is. While it is open it may go back, because causes turn out to be others; resolved is for good. */
public enum IncidentStatus {
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED,
    POSTMORTEM;

    @JsonCreator
    public static IncidentStatus of(String word) {
        return Words.read(IncidentStatus.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /** What an update may say; its own stage means news without a step. */
    public Set<IncidentStatus> next() {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED, MONITORING -> EnumSet.range(INVESTIGATING, RESOLVED);
            case RESOLVED, POSTMORTEM -> EnumSet.of(POSTMORTEM);
        };
    }

    public boolean isOpen() {
        return compareTo(RESOLVED) < 0;
    }

    /** The name of its badge among those of all features. */
    public String sign() {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED -> "partial";
            case MONITORING -> "degraded";
            case RESOLVED -> "operational";
            case POSTMORTEM -> "closed";
        };
    }
}
