package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A holiday in the list of a year, with where it comes from. Computed ones have no id; {@code worked} tells that the house works on
 * it all the same.
 */
public record ListedHoliday(
        @Nullable String id,
        @Nullable String calendar,
        LocalDate date,
        LocalText name,
        HolidaySource source,
        boolean substitute,
        boolean worked,
        long version) {}
