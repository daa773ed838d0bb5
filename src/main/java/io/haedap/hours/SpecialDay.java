package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.util.List;

/** One date with hours of its own (특별 운영): a short day, or one that is open although its week day or a holiday says no. */
public record SpecialDay(String id, String calendar, LocalDate date, LocalText name, List<Span> spans, long version) {}
