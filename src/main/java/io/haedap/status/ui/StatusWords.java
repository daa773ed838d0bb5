package io.haedap.status.ui;

import com.vaadin.flow.component.Component;
import io.haedap.shared.ui.StateBadge;
import io.haedap.status.ServiceState;

/** The words and signs of states. */
final class StatusWords {

    private StatusWords() {}

    static StateBadge badge(Component screen, ServiceState state) {
        return new StateBadge(sign(state), screen.getTranslation("status.service." + state.word()));
    }

    static String sign(ServiceState state) {
        return switch (state) {
            case OPERATIONAL -> "operational";
            case UNDER_MAINTENANCE -> "maintenance";
            case DEGRADED_PERFORMANCE -> "degraded";
            case PARTIAL_OUTAGE -> "partial";
            case MAJOR_OUTAGE -> "major";
        };
    }

    /** Minutes as people say them. */
    static String length(Component screen, long minutes) {
        return minutes < 60
                ? screen.getTranslation("status.minutes", minutes)
                : screen.getTranslation("status.hours", minutes / 60, minutes % 60);
    }
}
