package io.haedap.inquiry;

import org.jspecify.annotations.Nullable;

/** To which queue, or colleague, or both; and what whoever gets it should know. */
public record NewHandover(
        @Nullable String queue,
        @Nullable String assignee,
        @Nullable String note) {}
