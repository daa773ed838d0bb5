package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenancePlan;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.WallTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A maintenance in JSON; {@code message} is what was told last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MaintenanceJson(
        String id,
        LocalText title,
        String impact,
        MaintenanceStatus status,
        Instant scheduledFor,
        Instant scheduledUntil,
        String timeZone,
        List<StatusJson.Claim> services,
        LocalText message,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant createdAt,
        Instant updatedAt,
        List<StatusJson.Update> updates) {

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({"id", "impact", "startedAt", "completedAt", "createdAt", "updatedAt", "updates"})
    record Written(
            @Nullable LocalText title,
            @Nullable MaintenanceStatus status,
            @Nullable OffsetDateTime scheduledFor,
            @Nullable OffsetDateTime scheduledUntil,
            @Nullable String timeZone,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message) {

        MaintenancePlan plan() {
            var faults = new Faults();
            StatusJson.check(faults, "title", title);
            StatusJson.check(faults, "message", message);
            if (scheduledFor == null) {
                faults.add("scheduledFor", "required");
            }
            if (scheduledUntil == null) {
                faults.add("scheduledUntil", "required");
            }
            var ids = ids(faults);
            faults.refuse();
            return new MaintenancePlan(
                    Objects.requireNonNull(title),
                    Objects.requireNonNull(scheduledFor).toInstant(),
                    Objects.requireNonNull(scheduledUntil).toInstant(),
                    ids,
                    Objects.requireNonNull(message),
                    WallTime.zone("timeZone", timeZone == null ? "Asia/Seoul" : timeZone));
        }

        private Set<String> ids(Faults faults) {
            var ids = new LinkedHashSet<String>();
            for (var claim : services == null ? List.<StatusJson.@Nullable Claim>of() : services) {
                var id = claim == null ? null : claim.id();
                if (id == null) {
                    faults.add("services", "required");
                } else {
                    ids.add(id);
                }
            }
            return ids;
        }
    }

    /** The next update; {@code services} is accepted for clients that always send it, a maintenance moves its own. With a new time it is moved or extended. */
    @JsonIgnoreProperties("services")
    record News(
            @Nullable MaintenanceStatus status,
            @Nullable LocalText message,
            @Nullable OffsetDateTime scheduledFor,
            @Nullable OffsetDateTime scheduledUntil) {

        void check() {
            var faults = new Faults();
            if (status == null) {
                faults.add("status", "required");
            }
            StatusJson.check(faults, "message", message);
            faults.refuse();
        }
    }

    static MaintenanceJson of(Maintenance maintenance) {
        return new MaintenanceJson(
                maintenance.id(),
                maintenance.name(),
                "maintenance",
                maintenance.status(),
                maintenance.scheduledFor(),
                maintenance.scheduledUntil(),
                maintenance.timeZone(),
                maintenance.services().stream()
                        .map(service -> new StatusJson.Claim(service.id(), service.state()))
                        .toList(),
                maintenance.latest().body(),
                maintenance.startedAt(),
                maintenance.completedAt(),
                maintenance.createdAt(),
                maintenance.updatedAt(),
                StatusJson.Update.of(maintenance.updates()));
    }
}
