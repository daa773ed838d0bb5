package io.haedap.site;

import org.jspecify.annotations.Nullable;

/** The strip under the header while an outage or a maintenance is on. */
record Strip(
        String title,
        String path,
        String sentence,
        @Nullable String when) {}
