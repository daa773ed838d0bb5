package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;

/**
 * Something that will happen at the same time as a maintenance; {@code kind} is maintenance or bundle, {@code sameServices} whether
 * it concerns the same services.
 */
public record Planned(String kind, String id, LocalText name, Instant from, Instant until, boolean sameServices) {}
