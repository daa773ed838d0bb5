package io.haedap.status.web;

import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.status.AffectedService;
import io.haedap.status.Incident;
import io.haedap.status.IncidentStatus;
import io.haedap.status.Maintenance;
import io.haedap.status.MaintenanceNear;
import io.haedap.status.MaintenanceStatus;
import io.haedap.status.StatusReader;
import io.haedap.status.StatusUpdate;
import io.haedap.status.UpdateTakenBack;
import io.haedap.status.UpdateTold;
import io.haedap.subscription.Announcement;
import io.haedap.subscription.Announcements;
import io.haedap.subscription.News;
import io.haedap.subscription.NewsSource;
import io.haedap.subscription.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells subscribers of outages and maintenance: each update that may be told, and a maintenance a day before. */
@Component
class StatusNews implements NewsSource {

    private static final String INCIDENT = "incident";
    private static final String MAINTENANCE = "maintenance";
    private static final String NEAR = "near:";
    private static final Duration DAY = Duration.ofDays(1);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Announcements announcements;
    private final StatusReader reader;
    private final StatusLetter letter;
    private final JsonMapper json;
    private final Clock clock;

    StatusNews(Announcements announcements, StatusReader reader, StatusLetter letter, JsonMapper json, Clock clock) {
        this.announcements = announcements;
        this.reader = reader;
        this.letter = letter;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void told(UpdateTold told) {
        var at = told.deliverAt();
        if (at != null) {
            announcements.post(new Announcement(told.kind(), told.event(), told.update(), at));
        }
    }

    @EventListener
    void takenBack(UpdateTakenBack back) {
        if (!announcements.takeBack(back.kind(), back.event(), back.update())) {
            throw Refusal.conflict("status-too-late");
        }
    }

    /** Moved once more it is near once more. */
    @EventListener
    void near(MaintenanceNear near) {
        announcements.post(new Announcement(
                MAINTENANCE, near.event(), NEAR + near.scheduledFor().getEpochSecond(), clock.instant()));
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(INCIDENT) || kind.equals(MAINTENANCE);
    }

    @Override
    public Optional<News> news(Announcement announcement) {
        if (announcement.kind().equals(INCIDENT)) {
            return reader.incident(announcement.thing())
                    .flatMap(incident ->
                            update(incident.updates(), announcement.moment()).map(update -> news(incident, update)));
        }
        return reader.maintenance(announcement.thing()).flatMap(maintenance -> {
            if (announcement.moment().startsWith(NEAR)) {
                return near(maintenance, announcement.moment());
            }
            return update(maintenance.updates(), announcement.moment()).map(update -> news(maintenance, update));
        });
    }

    @Override
    public Map<Topic, LocalText> passing() {
        return reader.unresolved().stream()
                .collect(Collectors.toMap(incident -> Topic.incident(incident.id()), Incident::name));
    }

    private News news(Incident incident, StatusUpdate update) {
        var resolved = update.status().equals(IncidentStatus.RESOLVED.word());
        var first = incident.updates().getLast().id().equals(update.id());
        var topic = Topic.incident(incident.id());
        return new News(
                resolved ? "incident.resolved" : first ? "incident.opened" : "incident.updated",
                update.at(),
                topics(incident.services(), topic),
                resolved ? Set.of(topic) : Set.of(),
                letter.of(incident, update),
                Map.of("update", update.id(), INCIDENT, json.convertValue(IncidentJson.of(incident), OBJECT)));
    }

    private News news(Maintenance maintenance, StatusUpdate update) {
        var first = maintenance.updates().getLast().id().equals(update.id());
        var type = switch (MaintenanceStatus.of(update.status())) {
            case SCHEDULED -> first ? "planned" : "updated";
            case IN_PROGRESS -> "started";
            case VERIFYING -> "updated";
            case COMPLETED -> maintenance.isCalledOff() ? "cancelled" : "completed";
        };
        return news(maintenance, "maintenance." + type, update.at(), letter.of(maintenance, update), update.id());
    }

    /** Only while it still begins then, and not where customers heard of it that late in the first place. */
    private Optional<News> near(Maintenance maintenance, String moment) {
        var current = NEAR + maintenance.scheduledFor().getEpochSecond();
        var told = maintenance.latest().at().isBefore(maintenance.scheduledFor().minus(DAY));
        return told && maintenance.status() == MaintenanceStatus.SCHEDULED && current.equals(moment)
                ? Optional.of(news(maintenance, "maintenance.near", clock.instant(), letter.near(maintenance), moment))
                : Optional.empty();
    }

    private News news(
            Maintenance maintenance, String type, Instant at, Map<Language, News.Words> words, String update) {
        return new News(
                type,
                at,
                topics(maintenance.services(), null),
                Set.of(),
                words,
                Map.of("update", update, MAINTENANCE, json.convertValue(MaintenanceJson.of(maintenance), OBJECT)));
    }

    private static Set<Topic> topics(List<AffectedService> services, @org.jspecify.annotations.Nullable Topic own) {
        var topics = new HashSet<>(Set.of(Topic.STATUS));
        services.forEach(service -> topics.add(Topic.service(service.id())));
        if (own != null) {
            topics.add(own);
        }
        return topics;
    }

    private static Optional<StatusUpdate> update(List<StatusUpdate> updates, String id) {
        return updates.stream().filter(update -> update.id().equals(id)).findFirst();
    }
}
