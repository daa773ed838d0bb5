package io.haedap.status;

import java.time.LocalDate;

/**
 * One day of a service in Seoul: the worst state it was in, for how many minutes customers were kept from using it, and for how
 * many more it was slow. A minute that began counts.
 */
public record ServiceDay(LocalDate date, ServiceState worst, int minutesDown, int minutesSlow) {}
