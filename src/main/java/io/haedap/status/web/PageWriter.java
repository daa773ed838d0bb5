package io.haedap.status.web;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.web.PublicAddress;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import io.haedap.status.Maintenance;
import io.haedap.status.ServiceGroup;
import io.haedap.status.StatusUpdate;
import io.haedap.status.WatchedService;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what we know into the shapes of the Statuspage API, in one language. */
final class PageWriter {

    /** Twelve characters that never change, as all ids of that API. */
    static final String PAGE = "haedapstatus";

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final Language language;
    private final PublicAddress address;
    private final List<PageJson.Component> components = new ArrayList<>();
    private final Map<String, PageJson.Component> byId = new HashMap<>();

    PageWriter(Language language, PublicAddress address, List<ServiceGroup> groups) {
        this.language = language;
        this.address = address;
        groups.forEach(this::add);
    }

    List<PageJson.Component> components() {
        return components;
    }

    private void add(ServiceGroup group) {
        var services = group.services();
        components.add(new PageJson.Component(
                group.id(),
                text(group.name()),
                group.state().word(),
                time(services.stream()
                        .map(WatchedService::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)),
                time(services.stream()
                        .map(WatchedService::updatedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)),
                group.position(),
                textOrNull(group.description()),
                false,
                null,
                null,
                PAGE,
                true,
                false,
                services.stream().map(WatchedService::id).toList()));
        services.forEach(this::add);
    }

    private void add(WatchedService service) {
        var start = service.startDate();
        var component = new PageJson.Component(
                service.id(),
                text(service.name()),
                service.state().word(),
                time(service.createdAt()),
                time(service.updatedAt()),
                service.position(),
                textOrNull(service.description()),
                true,
                (start == null ? service.createdAt().atZone(ZONE).toLocalDate() : start).toString(),
                service.groupId(),
                PAGE,
                false,
                service.onlyShowIfDegraded(),
                null);
        components.add(component);
        byId.put(service.id(), component);
    }

    PageJson.Incident incident(Incident incident) {
        return new PageJson.Incident(
                incident.id(),
                text(incident.name()),
                incident.status().word(),
                time(incident.createdAt()),
                time(incident.updatedAt()),
                timeOrNull(incident.monitoringAt()),
                timeOrNull(incident.resolvedAt()),
                incident.impact().word(),
                address.of(incident.path(language)),
                time(incident.startedAt()),
                PAGE,
                updates(incident.id(), incident.updates()),
                components(incident.services()));
    }

    PageJson.Maintenance maintenance(Maintenance maintenance) {
        return new PageJson.Maintenance(
                maintenance.id(),
                text(maintenance.name()),
                maintenance.status().word(),
                time(maintenance.createdAt()),
                time(maintenance.updatedAt()),
                null,
                timeOrNull(maintenance.completedAt()),
                "maintenance",
                address.of(maintenance.path(language)),
                time(maintenance.scheduledFor()),
                PAGE,
                updates(maintenance.id(), maintenance.updates()),
                components(maintenance.services()),
                time(maintenance.scheduledFor()),
                time(maintenance.scheduledUntil()));
    }

    private List<PageJson.Component> components(List<AffectedService> services) {
        return services.stream()
                .map(service -> byId.get(service.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<PageJson.Update> updates(String event, List<StatusUpdate> updates) {
        return updates.stream()
                .map(update -> new PageJson.Update(
                        update.id(),
                        update.status(),
                        text(update.body()),
                        event,
                        time(update.at()),
                        time(update.updatedAt()),
                        time(update.at()),
                        affected(update),
                        update.deliverAt() != null,
                        null,
                        null))
                .toList();
    }

    private @Nullable List<PageJson.Affected> affected(StatusUpdate update) {
        var affected = new ArrayList<PageJson.Affected>();
        for (var change : update.changes()) {
            var component = byId.get(change.service());
            if (component != null) {
                affected.add(new PageJson.Affected(
                        change.service(),
                        component.name(),
                        change.from().word(),
                        change.to().word()));
            }
        }
        return affected.isEmpty() ? null : affected;
    }

    private @Nullable String textOrNull(@Nullable LocalText text) {
        return text == null ? null : text(text);
    }

    String text(LocalText text) {
        return text.in(language);
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    private static @Nullable String timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }
}
