package io.haedap.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;

/** How far a planned maintenance is. Completed before it began means that it was called off. */
public enum MaintenanceStatus {
    SCHEDULED,
    IN_PROGRESS,
    VERIFYING,
    COMPLETED;

    @JsonCreator
    public static MaintenanceStatus of(String word) {
        return Words.read(MaintenanceStatus.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /** What an update may say; its own stage means news without a step. */
    public Set<MaintenanceStatus> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(SCHEDULED, IN_PROGRESS, COMPLETED);
            case IN_PROGRESS -> EnumSet.of(IN_PROGRESS, VERIFYING, COMPLETED);
            case VERIFYING -> EnumSet.of(IN_PROGRESS, VERIFYING, COMPLETED);
            case COMPLETED -> EnumSet.noneOf(MaintenanceStatus.class);
        };
    }

    public boolean isActive() {
        return this == IN_PROGRESS || this == VERIFYING;
    }

    /** The name of its badge among those of all features. */
    public String sign() {
        return switch (this) {
            case SCHEDULED -> "scheduled";
            case IN_PROGRESS, VERIFYING -> "maintenance";
            case COMPLETED -> "closed";
        };
    }
}
