package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One date of a calendar: the spans that begin on it and, where it is not as its week day says, why. {@code reason} is OPEN or
 * CLOSED, HOLIDAY or CLOSURE; {@code name} is that of the holiday, the closure or the special hours.
 */
public record CalendarDay(
        LocalDate date,
        List<Span> spans,
        Segment.Reason reason,
        @Nullable LocalText name) {

    public boolean isWorking() {
        return !spans.isEmpty();
    }

    /** Whether it opens at hours of its own. */
    public boolean isSpecial() {
        return isWorking() && name != null;
    }
}
