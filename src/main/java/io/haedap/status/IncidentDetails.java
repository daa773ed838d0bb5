package io.haedap.status;

import io.haedap.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as staff see it: also their notes, who wrote each update and how updates read before, oldest first, by their ids.
 * {@code informBy} is until when customers must have been told, null where nothing asks for it; {@code informedAt} when that was
 * noted as done.
 */
public record IncidentDetails(
        Incident incident,
        List<IncidentNote> notes,
        Map<String, StaffId> writers,
        Map<String, List<FormerText>> former,
        @Nullable Instant informBy,
        @Nullable Instant informedAt,
        @Nullable StaffId informedBy) {}
