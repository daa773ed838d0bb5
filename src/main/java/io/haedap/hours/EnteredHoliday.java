package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A holiday that somebody entered, for one calendar or (null) as a Korean one. */
public record EnteredHoliday(
        String id, @Nullable String calendar, LocalDate date, LocalText name, HolidaySource source, long version) {}
