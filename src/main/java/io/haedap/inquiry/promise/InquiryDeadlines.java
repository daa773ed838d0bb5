package io.haedap.inquiry.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.hours.Allowance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was promised about an inquiry, and how that was counted: its clocks, the newest round first, each with the stretches of the way to
 * its deadline (while it stands: to now), the changes of the promised date, and the warnings.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InquiryDeadlines(
        String number,
        @Nullable Instant promisedAt,
        @Nullable PauseReason standing,
        List<Deadline> deadlines,
        List<Change> changes,
        List<Warned> warnings) {

    /** One clock. {@code workedMinutes} are those it ran until it ended. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deadline(
            ClockKind kind,
            int round,
            @Nullable String policy,
            String calendar,
            Allowance allowed,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            @Nullable BigDecimal workedMinutes,
            @Nullable Instant warnsAt,
            List<CountedSegment> segments) {}

    /** The promised date became another one, and why. */
    public record Change(Instant was, Instant became, ChangeReason reason, Instant at) {}

    /** So many percent of the time had passed. */
    public record Warned(ClockKind kind, int percent, boolean escalated, Instant plannedAt, Instant firedAt) {}
}
