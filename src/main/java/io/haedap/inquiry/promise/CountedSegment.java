package io.haedap.inquiry.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.hours.Segment;
import io.haedap.shared.LocalText;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A stretch of the way to a deadline, as calendars tell it, and what the pause was for where it stood. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedSegment(
        OffsetDateTime from,
        OffsetDateTime to,
        BigDecimal minutes,
        boolean counted,
        Segment.Reason reason,
        @Nullable LocalText holiday,
        @Nullable LocalText closure,
        @Nullable PauseReason pause) {

    static CountedSegment of(Segment segment, @Nullable PauseReason pause) {
        return new CountedSegment(
                segment.from(),
                segment.to(),
                segment.minutes(),
                segment.counted(),
                segment.reason(),
                segment.holiday(),
                segment.closure(),
                pause);
    }
}
