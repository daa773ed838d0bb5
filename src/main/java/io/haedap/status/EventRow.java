package io.haedap.status;

import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
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

    static EventRow opened(String id, LocalText name, Impact impact, IncidentStatus as, Instant at) {
        return new EventRow(
                id,
                Kind.INCIDENT,
                name,
                impact,
                as.name(),
                null,
                null,
                0,
                at,
                as == IncidentStatus.MONITORING ? at : null,
                as.isOpen() ? null : at,
                at,
                at,
                1);
    }

    static EventRow planned(String id, LocalText name, Instant from, Instant until, Instant at) {
        return new EventRow(
                id,
                Kind.MAINTENANCE,
                name,
                Impact.NONE,
                MaintenanceStatus.SCHEDULED.name(),
                from,
                until,
                0,
                null,
                null,
                null,
                at,
                at,
                1);
    }

    /** An incident takes its next step; refused where the stages do not follow one another. */
    EventRow moved(IncidentStatus to, @Nullable Impact hit, Instant at) {
        var allowed = IncidentStatus.valueOf(status).next();
        if (!allowed.contains(to)) {
            throw refused(IncidentStatus.valueOf(status).word(), to.word(), allowed);
        }
        return with(
                name,
                hit == null ? impact : hit,
                to.name(),
                startedAt,
                to == IncidentStatus.MONITORING && monitoringAt == null ? at : monitoringAt,
                to == IncidentStatus.RESOLVED ? at : resolvedAt,
                at);
    }

    /** A maintenance takes its next step; refused where the stages do not follow one another. */
    EventRow moved(MaintenanceStatus to, Instant at) {
        var allowed = MaintenanceStatus.valueOf(status).next();
        if (!allowed.contains(to)) {
            throw refused(MaintenanceStatus.valueOf(status).word(), to.word(), allowed);
        }
        return with(
                name,
                impact,
                to.name(),
                to.isActive() && startedAt == null ? at : startedAt,
                monitoringAt,
                to == MaintenanceStatus.COMPLETED ? at : resolvedAt,
                at);
    }

    /** Corrected in words and weight, without a step. */
    EventRow corrected(LocalText newName, Impact newImpact, Instant at) {
        return with(newName, newImpact, status, startedAt, monitoringAt, resolvedAt, at);
    }

    /** Given a new time: calendars see it by the sequence. */
    EventRow replanned(Instant from, Instant until) {
        if (from.equals(scheduledFor) && until.equals(scheduledUntil)) {
            return this;
        }
        return new EventRow(
                id,
                kind,
                name,
                impact,
                status,
                from,
                until,
                sequence + 1,
                startedAt,
                monitoringAt,
                resolvedAt,
                createdAt,
                updatedAt,
                version);
    }

    private EventRow with(
            LocalText newName,
            Impact newImpact,
            String newStatus,
            @Nullable Instant started,
            @Nullable Instant monitoring,
            @Nullable Instant resolved,
            Instant at) {
        return new EventRow(
                id,
                kind,
                newName,
                newImpact,
                newStatus,
                scheduledFor,
                scheduledUntil,
                sequence,
                started,
                monitoring,
                resolved,
                createdAt,
                at,
                version);
    }

    private static Refusal refused(String from, String to, Object allowed) {
        return Refusal.conflict("status-transition")
                .with("from", from)
                .with("to", to)
                .with("allowed", allowed);
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
