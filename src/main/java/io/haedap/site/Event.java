package io.haedap.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outage or a maintenance as the page tells it; steps newest first, their text safe HTML. */
record Event(
        boolean outage,
        String title,
        String path,
        String tag,
        String label,
        String services,
        String summary,
        String when,
        Instant startedAt,
        @Nullable String lasted,
        boolean over,
        List<Step> steps) {

    /** What was told at a moment. */
    record Step(String stage, @Nullable String html, Instant at) {}
}
