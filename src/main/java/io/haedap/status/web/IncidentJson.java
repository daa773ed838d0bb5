package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.ServiceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An incident in JSON; {@code message} is what was told last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentJson(
        String id,
        LocalText title,
        Impact impact,
        IncidentStatus status,
        List<StatusJson.Claim> services,
        LocalText message,
        Instant startedAt,
        @Nullable Instant resolvedAt,
        Instant createdAt,
        Instant updatedAt,
        List<StatusJson.Update> updates) {

    /** What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. */
    @JsonIgnoreProperties({"id", "startedAt", "resolvedAt", "createdAt", "updatedAt", "updates"})
    record Written(
            @Nullable LocalText title,
            @Nullable Impact impact,
            @Nullable IncidentStatus status,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message) {

        IncidentDraft draft() {
            var states = checked();
            return new IncidentDraft(
                    Objects.requireNonNull(title),
                    impact,
                    status == null ? IncidentStatus.INVESTIGATING : status,
                    states,
                    Objects.requireNonNull(message));
        }

        Map<String, ServiceState> checked() {
            var faults = new Faults();
            StatusJson.check(faults, "title", title);
            StatusJson.check(faults, "message", message);
            var states = StatusJson.claims(faults, services);
            faults.refuse();
            return states;
        }
    }

    /** The next update. */
    record News(
            @Nullable IncidentStatus status,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message,
            @Nullable Impact impact) {

        IncidentNews news() {
            var faults = new Faults();
            if (status == null) {
                faults.add("status", "required");
            }
            StatusJson.check(faults, "message", message);
            var states = StatusJson.claims(faults, services);
            faults.refuse();
            return new IncidentNews(Objects.requireNonNull(status), states, Objects.requireNonNull(message), impact);
        }
    }

    static IncidentJson of(Incident incident) {
        return new IncidentJson(
                incident.id(),
                incident.name(),
                incident.impact(),
                incident.status(),
                incident.services().stream()
                        .map(service -> new StatusJson.Claim(service.id(), service.state()))
                        .toList(),
                incident.latest().body(),
                incident.startedAt(),
                incident.resolvedAt(),
                incident.createdAt(),
                incident.updatedAt(),
                StatusJson.Update.of(incident.updates()));
    }
}
