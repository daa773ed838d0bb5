package io.haedap.status;

import java.util.List;

/** The past days of a service, oldest first; {@code uptime} is the share of time without an outage, 0 to 100. */
public record ServiceHistory(List<ServiceDay> days, double uptime) {}
