package io.haedap.inquiry.promise;

import io.haedap.inquiry.Priority;

/** What decides which policy holds for an inquiry. */
public record Ground(String queue, String category, Priority priority) {}
