package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in a row on which one calendar, or all of them (null), stay closed for a reason (임시 휴무). Both ends are closed. */
public record Closure(
        String id, @Nullable String calendar, LocalDate from, LocalDate to, LocalText name, long version) {

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    boolean concerns(String slug) {
        return calendar == null || calendar.equals(slug);
    }
}
