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
        @Nullable Instant nextUpdateBy,
        String timeZone,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static final String SELECT = """
            select id, kind, name_ko, name_en, impact, status, scheduled_for, scheduled_until, sequence, started_at,
                   monitoring_at, resolved_at, next_update_by, time_zone, created_at, updated_at, version
              from status.event
            """;

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
                instant(row, "next_update_by"),
                row.getString("time_zone"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getLong("version"));
    }

    /** A new incident; {@code createdAt} is the time of its first update, so that lists keep what happened in order. */
    static EventRow opened(String id, LocalText name, Impact impact, Instant startedAt, Course course, Instant at) {
        return new EventRow(
                id,
                Kind.INCIDENT,
                name,
                impact,
                course.status().name(),
                null,
                null,
                0,
                startedAt,
                course.monitoringAt(),
                course.resolvedAt(),
                course.nextUpdateBy(),
                DayBars.ZONE.getId(),
                course.said().getFirst().at(),
                at,
                1);
    }

    static EventRow planned(String id, MaintenancePlan plan, Instant at) {
        return new EventRow(
                id,
                Kind.MAINTENANCE,
                StatusRules.tidy(plan.name()),
                Impact.NONE,
                MaintenanceStatus.SCHEDULED.name(),
                plan.scheduledFor(),
                plan.scheduledUntil(),
                0,
                null,
                null,
                null,
                null,
                plan.zone().getId(),
                at,
                at,
                1);
    }

    /** An incident as its updates tell it now. */
    EventRow following(Course course, Instant at) {
        return with(
                name,
                impact,
                course.status().name(),
                startedAt,
                course.monitoringAt(),
                course.resolvedAt(),
                course.nextUpdateBy(),
                at);
    }

    EventRow hitting(@Nullable Impact hit) {
        return hit == null
                ? this
                : with(name, hit, status, startedAt, monitoringAt, resolvedAt, nextUpdateBy, updatedAt);
    }

    EventRow begunAt(Instant begun) {
        return with(name, impact, status, begun, monitoringAt, resolvedAt, nextUpdateBy, updatedAt);
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
                nextUpdateBy,
                at);
    }

    /** Corrected in words and weight, without a step. */
    EventRow corrected(LocalText newName, Impact newImpact, Instant at) {
        return with(newName, newImpact, status, startedAt, monitoringAt, resolvedAt, nextUpdateBy, at);
    }

    /** Given a new time: calendars see it by the sequence. */
    EventRow replanned(Instant from, Instant until, String zone) {
        var moved = !from.equals(scheduledFor) || !until.equals(scheduledUntil);
        return new EventRow(
                id,
                kind,
                name,
                impact,
                status,
                from,
                until,
                moved ? sequence + 1 : sequence,
                startedAt,
                monitoringAt,
                resolvedAt,
                nextUpdateBy,
                zone,
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
            @Nullable Instant next,
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
                next,
                timeZone,
                createdAt,
                at,
                version);
    }

    static Refusal refused(String from, String to, Object allowed) {
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
                nextUpdateBy,
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
                timeZone,
                sequence,
                startedAt,
                resolvedAt,
                createdAt,
                updatedAt,
                version);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
