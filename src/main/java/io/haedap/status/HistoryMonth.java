package io.haedap.status;

import java.time.YearMonth;
import java.util.List;

/** What happened in a month (Seoul), newest first. */
public record HistoryMonth(YearMonth month, List<Incident> incidents, List<Maintenance> maintenances) {}
