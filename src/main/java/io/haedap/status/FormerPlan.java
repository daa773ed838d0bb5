package io.haedap.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a maintenance was before a word; all of it is null before the first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormerPlan(
        @Nullable String status,
        @Nullable Instant scheduledFor,
        @Nullable Instant scheduledUntil,
        @Nullable String timeZone,
        @Nullable Instant startedAt,
        @Nullable Instant resolvedAt) {

    static final FormerPlan NONE = new FormerPlan(null, null, null, null, null, null);

    static FormerPlan of(EventRow event) {
        return new FormerPlan(
                event.status(),
                event.scheduledFor(),
                event.scheduledUntil(),
                event.timeZone(),
                event.startedAt(),
                event.resolvedAt());
    }

    /** The maintenance as it was; calendars that saw it otherwise meanwhile are told by a higher sequence. */
    EventRow again(EventRow now, Instant at) {
        var moved = !Objects.equals(scheduledFor, now.scheduledFor())
                || !Objects.equals(scheduledUntil, now.scheduledUntil());
        var calledOff = now.resolvedAt() != null && now.startedAt() == null;
        return new EventRow(
                now.id(),
                now.kind(),
                now.name(),
                now.impact(),
                status == null ? now.status() : status,
                scheduledFor,
                scheduledUntil,
                // a calendar shows one that was called off under the next sequence already
                now.sequence() + (calledOff ? 2 : moved ? 1 : 0),
                startedAt,
                now.monitoringAt(),
                resolvedAt,
                now.nextUpdateBy(),
                timeZone == null ? now.timeZone() : timeZone,
                now.createdAt(),
                at,
                now.version());
    }
}
