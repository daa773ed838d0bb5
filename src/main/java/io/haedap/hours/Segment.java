package io.haedap.hours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time and whether it counted. {@code minutes} is how long it is, with a fraction only where the first or last
 * minute is broken; {@code holiday} or {@code closure} is the name where one was the reason.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(
        OffsetDateTime from,
        OffsetDateTime to,
        BigDecimal minutes,
        boolean counted,
        Reason reason,
        @Nullable LocalText holiday,
        @Nullable LocalText closure) {

    /** Why a stretch counts or not. */
    public enum Reason {
        OPEN,
        CLOSED,
        HOLIDAY,
        CLOSURE,
        PAUSED
    }

    /** The name of whatever was the reason. */
    @JsonIgnore
    public @Nullable LocalText name() {
        return holiday == null ? closure : holiday;
    }

    static Segment of(OffsetDateTime from, OffsetDateTime to, Reason reason, @Nullable LocalText name) {
        return new Segment(
                from,
                to,
                minutes(Duration.between(from, to)),
                reason == Reason.OPEN,
                reason,
                reason == Reason.HOLIDAY ? name : null,
                reason == Reason.CLOSURE ? name : null);
    }

    private static BigDecimal minutes(Duration length) {
        var minutes = BigDecimal.valueOf(length.toMillis()).divide(BigDecimal.valueOf(60_000), 4, RoundingMode.HALF_UP);
        var plain = minutes.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
