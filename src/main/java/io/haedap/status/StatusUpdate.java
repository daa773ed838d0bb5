package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told at a moment of an incident or maintenance; {@code status} is the word of its stage, {@code body} is Markdown.
 * {@code editedAt} is when its words were corrected; {@code deliverAt} when letters leave, null where none do.
 */
public record StatusUpdate(
        String id,
        String status,
        LocalText body,
        List<StateChange> changes,
        Instant at,
        Instant updatedAt,
        @Nullable Instant editedAt,
        @Nullable Instant deliverAt) {

    /** The same, where it ended what never began. */
    StatusUpdate calledOff() {
        return status.equals(MaintenanceStatus.COMPLETED.word())
                ? new StatusUpdate(id, "called-off", body, changes, at, updatedAt, editedAt, deliverAt)
                : this;
    }
}
