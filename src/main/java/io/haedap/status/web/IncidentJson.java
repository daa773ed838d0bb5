package io.haedap.status.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.IncidentCorrection;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.ServiceState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
        @Nullable Instant nextUpdateBy,
        Instant createdAt,
        Instant updatedAt,
        List<StatusJson.Update> updates) {

    /**
     * What may be written. Fields that only the program sets are ignored, so that what was read can be sent back. {@code updates}
     * count for a new incident alone: then they are what was told, in their order.
     */
    @JsonIgnoreProperties({"id", "resolvedAt", "createdAt", "updatedAt"})
    record Written(
            @Nullable LocalText title,
            @Nullable Impact impact,
            @Nullable IncidentStatus status,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime nextUpdateBy,
            @Nullable List<Past> updates) {

        IncidentDraft draft() {
            var faults = new Faults();
            StatusJson.check(faults, "title", title);
            var news = new ArrayList<IncidentNews>();
            if (updates == null || updates.isEmpty()) {
                StatusJson.check(faults, "message", message);
                var states = StatusJson.claims(faults, services);
                faults.refuse();
                news.add(new IncidentNews(
                        status == null ? IncidentStatus.INVESTIGATING : status,
                        states,
                        Objects.requireNonNull(message),
                        null,
                        null,
                        StatusJson.instant(nextUpdateBy),
                        null));
            } else {
                for (int i = 0; i < updates.size(); i++) {
                    updates.get(i).check(faults, "updates." + i + ".");
                }
                faults.refuse();
                updates.forEach(update -> news.add(update.news()));
            }
            return new IncidentDraft(Objects.requireNonNull(title), impact, StatusJson.instant(startedAt), news);
        }

        IncidentCorrection correction(Impact otherwise) {
            var faults = new Faults();
            StatusJson.check(faults, "title", title);
            StatusJson.check(faults, "message", message);
            var states = StatusJson.claims(faults, services);
            faults.refuse();
            return new IncidentCorrection(
                    Objects.requireNonNull(title),
                    impact == null ? otherwise : impact,
                    states,
                    Objects.requireNonNull(message),
                    StatusJson.instant(startedAt),
                    StatusJson.instant(nextUpdateBy));
        }
    }

    /** An update of an incident that is written down afterwards; without {@code at} it is said now. */
    @JsonIgnoreProperties({"id", "editedAt", "deliverAt"})
    record Past(
            @Nullable IncidentStatus status,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message,
            @Nullable OffsetDateTime at,
            @Nullable OffsetDateTime nextUpdateBy) {

        void check(Faults faults, String prefix) {
            if (status == null) {
                faults.add(prefix + "status", "required");
            }
            StatusJson.check(faults, prefix + "message", message);
            StatusJson.claims(faults, services);
        }

        IncidentNews news() {
            return new IncidentNews(
                    Objects.requireNonNull(status),
                    StatusJson.claims(new Faults(), services),
                    Objects.requireNonNull(message),
                    null,
                    StatusJson.instant(at),
                    StatusJson.instant(nextUpdateBy),
                    null);
        }
    }

    /** The next update. */
    record News(
            @Nullable IncidentStatus status,
            @Nullable List<StatusJson.@Nullable Claim> services,
            @Nullable LocalText message,
            @Nullable Impact impact,
            @Nullable OffsetDateTime at,
            @Nullable OffsetDateTime nextUpdateBy,
            @Nullable String basedOn) {

        IncidentNews news() {
            var faults = new Faults();
            if (status == null) {
                faults.add("status", "required");
            }
            StatusJson.check(faults, "message", message);
            Map<String, ServiceState> states = StatusJson.claims(faults, services);
            faults.refuse();
            return new IncidentNews(
                    Objects.requireNonNull(status),
                    states,
                    Objects.requireNonNull(message),
                    impact,
                    StatusJson.instant(at),
                    StatusJson.instant(nextUpdateBy),
                    basedOn);
        }
    }

    /** Other words for an update, and perhaps another time. */
    @JsonIgnoreProperties({"id", "status", "services", "nextUpdateBy", "editedAt", "deliverAt"})
    record Reworded(@Nullable LocalText message, @Nullable OffsetDateTime at) {

        LocalText checked() {
            var faults = new Faults();
            StatusJson.check(faults, "message", message);
            faults.refuse();
            return Objects.requireNonNull(message);
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
                incident.nextUpdateBy(),
                incident.createdAt(),
                incident.updatedAt(),
                StatusJson.Update.of(incident.updates()));
    }
}
