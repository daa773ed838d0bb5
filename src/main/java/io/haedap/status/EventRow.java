package io.haedap.status;

import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident or a maintenance as its row lies in the database. */
record EventRow(
        String id,
        Kind kind,
        LocalText name,
        Impact impact,
        String status,
        @Nullable Instant scheduledFor,
        @Nullable Instant scheduledUntil,
        int sequence,
        @Nullable Instant startedAt,
        @Nullable Instant monitoringAt,
        @Nullable Instant resolvedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    enum Kind {
        INCIDENT,
        MAINTENANCE
    }

    static EventRow read(ResultSet row, int number) throws SQLException {
        return new EventRow(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                new LocalText(row.getString("name_ko"), row.getString("name_en")),
                Impact.valueOf(row.getString("impact")),
                row.getString("status"),
                instant(row, "scheduled_for"),
                instant(row, "scheduled_until"),
                row.getInt("sequence"),
                instant(row, "started_at"),
                instant(row, "monitoring_at"),
                instant(row, "resolved_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getLong("version"));
    }

    Incident incident(List<AffectedService> services, List<StatusUpdate> updates) {
        return new Incident(
                id,
                name,
                IncidentStatus.valueOf(status),
                impact,
                services,
                updates,
                startedAt == null ? createdAt : startedAt,
                monitoringAt,
                resolvedAt,
                createdAt,
                updatedAt,
                version);
    }

    Maintenance maintenance(List<AffectedService> services, List<StatusUpdate> updates) {
        return new Maintenance(
                id,
                name,
                MaintenanceStatus.valueOf(status),
                services,
                updates,
                scheduledFor == null ? createdAt : scheduledFor,
                scheduledUntil == null ? createdAt : scheduledUntil,
                sequence,
                startedAt,
                resolvedAt,
                createdAt,
                updatedAt,
                version);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
