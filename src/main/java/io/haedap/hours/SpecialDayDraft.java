package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hours of their own for one date, as somebody writes them; the week day of a span does not matter. */
public record SpecialDayDraft(String calendar, @Nullable LocalDate date, LocalText name, List<Span> spans) {}
