package io.haedap.status;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned maintenance (점검) as it is told to everyone; it begins and ends by itself. Updates newest first.
 * {@code timeZone} is the one in which it was planned.
 */
public record Maintenance(
        String id,
        LocalText name,
        MaintenanceStatus status,
        List<AffectedService> services,
        List<StatusUpdate> updates,
        Instant scheduledFor,
        Instant scheduledUntil,
        String timeZone,
        int sequence,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Its page is told as an incident's, as in the Statuspage API. */
    public String path(Language site) {
        return site.path("/status/incidents/" + id);
    }

    public StatusUpdate latest() {
        return updates.getFirst();
    }

    /** How it was announced first: what customers cannot do meanwhile. */
    public StatusUpdate plan() {
        return updates.getLast();
    }

    /** The updates in words for people: the end of what never began says that it was called off, for which the API has no stage. */
    public List<StatusUpdate> told() {
        return isCalledOff() ? updates.stream().map(StatusUpdate::calledOff).toList() : updates;
    }

    /** Ended before it began. */
    public boolean isCalledOff() {
        return completedAt != null && startedAt == null;
    }
}
