package io.haedap.search.insight;

import java.time.LocalDate;

/** The figures of one day; also of one on which nobody searched. */
public record SearchDay(LocalDate day, SearchFigures figures) {}
