package io.haedap.site;

import io.haedap.status.ServiceState;

/** Which classes of the stylesheet paint a state of a service. */
final class StateWords {

    private StateWords() {}

    /** For a tag. */
    static String tag(ServiceState state) {
        return switch (state) {
            case OPERATIONAL -> "tag ok";
            case UNDER_MAINTENANCE -> "tag work";
            case DEGRADED_PERFORMANCE -> "tag slow";
            case PARTIAL_OUTAGE -> "tag part";
            case MAJOR_OUTAGE -> "tag major";
        };
    }

    /** For a bar among the 90 days. */
    static String paint(ServiceState state) {
        return switch (state) {
            case OPERATIONAL -> "ok";
            case UNDER_MAINTENANCE -> "work";
            case DEGRADED_PERFORMANCE -> "slow";
            case PARTIAL_OUTAGE -> "part";
            case MAJOR_OUTAGE -> "major";
        };
    }
}
