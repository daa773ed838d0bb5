package io.haedap.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time and whether it counted. {@code minutes} is how long it is, with a fraction only where the first or last
 * minute is broken; {@code holiday} is its name where one was the reason.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(
        OffsetDateTime from,
        OffsetDateTime to,
        BigDecimal minutes,
        boolean counted,
        Reason reason,
        @Nullable LocalText holiday) {

    /** Why a stretch counts or not. */
    public enum Reason {
        OPEN,
        CLOSED,
        HOLIDAY
    }

    static BigDecimal minutes(Duration length) {
        var minutes = BigDecimal.valueOf(length.toMillis()).divide(BigDecimal.valueOf(60_000), 4, RoundingMode.HALF_UP);
        var plain = minutes.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
