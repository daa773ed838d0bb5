package io.haedap.status;

import java.time.Instant;

/** A maintenance begins in a day; published in the transaction that notes it, once a plan, for whoever tells customers before. */
public record MaintenanceNear(String event, Instant scheduledFor) {}
