package io.haedap.hours;

import io.haedap.shared.LocalText;
import java.util.List;
import java.util.Map;

/**
 * A calendar as administrators see it; {@code uses} counts by bundle key what reckons with it, and {@code shown} that pages of the help
 * centre speak of it.
 */
public record CalendarDetails(
        String slug,
        LocalText name,
        String timeZone,
        HolidayMode holidays,
        List<Span> spans,
        int position,
        long version,
        Map<String, Long> uses,
        boolean shown) {

    public boolean isDeletable() {
        return !shown && uses.isEmpty();
    }
}
