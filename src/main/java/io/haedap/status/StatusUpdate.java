package io.haedap.status;

import io.haedap.shared.LocalText;
import java.time.Instant;
import java.util.List;

/** What was told at a moment of an incident or maintenance; {@code status} is the word of its stage, {@code body} is Markdown. */
public record StatusUpdate(
        String id, String status, LocalText body, List<StateChange> changes, Instant at, Instant updatedAt) {}
