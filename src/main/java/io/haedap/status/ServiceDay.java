package io.haedap.status;

import java.time.LocalDate;

/** One day of a service in Seoul: the worst state it was in, and for how many minutes it was not operational by fault. */
public record ServiceDay(LocalDate date, ServiceState worst, int minutesDown) {}
