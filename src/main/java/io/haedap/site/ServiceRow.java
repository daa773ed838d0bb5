package io.haedap.site;

import io.haedap.status.ServiceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service on the status page: its state, the last 90 days as bars and in words; {@code query} asks feeds for it alone. */
record ServiceRow(
        String name,
        @Nullable String about,
        String query,
        ServiceState state,
        List<DayBar> days,
        String label,
        String uptime) {

    public String tag() {
        return StateWords.tag(state);
    }
}
