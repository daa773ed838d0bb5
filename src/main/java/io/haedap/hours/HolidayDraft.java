package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A holiday as somebody enters it: for one calendar, or (null) as a Korean one. */
public record HolidayDraft(
        @Nullable String calendar, @Nullable LocalDate date, LocalText name) {}
