package io.haedap.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outage or a maintenance as the page tells it; steps newest first, their text safe HTML. {@code next} says until when more is told. */
record Event(
        String id,
        boolean outage,
        String title,
        String path,
        String tag,
        String label,
        String services,
        List<Concerned> about,
        String summary,
        String when,
        Instant startedAt,
        @Nullable String lasted,
        @Nullable String next,
        boolean over,
        List<Step> steps) {

    /** A service that it is about. */
    record Concerned(String id, String name) {}

    /** What was told at a moment; {@code editedAt} is when its words were corrected. */
    record Step(
            String stage,
            @Nullable String html,
            Instant at,
            @Nullable Instant editedAt) {}
}
