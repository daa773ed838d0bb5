package io.haedap.status;

import io.haedap.people.SampleStaff;
import io.haedap.shared.LocalText;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Services of the fictional company with three months of outages and maintenance, told in the order in which they happened. */
@Component
@Order(40)
class StatusSample implements SampleContent {

    private static final Duration KNOWN_FOR = Duration.ofDays(120);
    private static final Duration PROMISE = Duration.ofMinutes(30);
    private static final int NIGHT = 2;
    private static final String GROUP = """
            insert into status.service_group (id, name_ko, name_en, description_ko, description_en, position)
            values (:id, :ko, :en, :aboutKo, :aboutEn, :position)
            on conflict (id) do nothing
            """;
    private static final String SERVICE = """
            insert into status.service (id, slug, service_group, name_ko, name_en, description_ko, description_en,
                                        position, owner, start_date, state, created_at, updated_at)
            values (:id, :slug, :group, :ko, :en, :aboutKo, :aboutEn, :position, :owner, :start, 'OPERATIONAL', :at, :at)
            """;
    private static final String NEEDS = """
            insert into status.service_dependency (service, needs) values (:id, :needs)
            """;

    private record SampleService(
            String slug,
            LocalText group,
            LocalText groupDescription,
            LocalText name,
            LocalText description,
            String owner,
            List<String> needs) {}

    private record SampleTemplate(LocalText title, Impact impact, List<Claim> services, LocalText message) {}

    private record Claim(String slug, ServiceState status) {}

    private record SampleUpdate(
            long minutesAgo,
            IncidentStatus status,
            LocalText body,
            @Nullable List<Claim> services) {}

    private record SampleIncident(LocalText name, Impact impact, List<Claim> services, List<SampleUpdate> updates) {}

    private record SampleMaintenance(
            LocalText name,
            List<String> services,
            long startsInMinutes,
            long minutes,
            MaintenanceStatus status,
            LocalText body) {}

    /** Something that happened at a moment. */
    private record Moment(Instant at, Runnable deed) {}

    private final IncidentDesk incidents;
    private final MaintenanceDesk maintenances;
    private final TemplateDesk templates;
    private final IncidentBoard board;
    private final StatusQuestions questions;
    private final StatusEvents events;
    private final SampleStaff staff;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final SampleFiles files;
    private final Clock clock;

    StatusSample(
            IncidentDesk incidents,
            MaintenanceDesk maintenances,
            TemplateDesk templates,
            IncidentBoard board,
            StatusQuestions questions,
            StatusEvents events,
            SampleStaff staff,
            MessageSource messages,
            JdbcClient jdbc,
            SampleFiles files,
            Clock clock) {
        this.incidents = incidents;
        this.maintenances = maintenances;
        this.templates = templates;
        this.board = board;
        this.questions = questions;
        this.events = events;
        this.staff = staff;
        this.messages = messages;
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public void load() {
        var now = clock.instant();
        addServices(now.minus(KNOWN_FOR));
        var moments = new ArrayList<Moment>();
        files.read("incidents", SampleIncident[].class).forEach(incident -> happen(incident, now, moments));
        files.read("maintenances", SampleMaintenance[].class).forEach(maintenance -> happen(maintenance, now, moments));
        moments.sort(Comparator.comparing(Moment::at));
        staff.as("publisher", () -> {
            addTemplates();
            moments.forEach(moment -> moment.deed().run());
            addNotes();
            return true;
        });
    }

    private void addServices(Instant since) {
        var groups = new LinkedHashMap<String, Integer>();
        var positions = new HashMap<String, Integer>();
        var services = files.read("services", SampleService[].class);
        for (var service : services) {
            var group = Ids.of("group:" + service.group().ko());
            groups.putIfAbsent(group, groups.size() + 1);
            jdbc.sql(GROUP)
                    .param("id", group)
                    .param("ko", service.group().ko())
                    .param("en", service.group().en())
                    .param("aboutKo", service.groupDescription().ko())
                    .param("aboutEn", service.groupDescription().en())
                    .param("position", groups.get(group))
                    .update();
            jdbc.sql(SERVICE)
                    .param("id", serviceId(service.slug()))
                    .param("slug", service.slug())
                    .param("group", group)
                    .param("ko", service.name().ko())
                    .param("en", service.name().en())
                    .param("aboutKo", service.description().ko())
                    .param("aboutEn", service.description().en())
                    .param("position", positions.merge(group, 1, Integer::sum))
                    .param("owner", staff.named(service.owner()).id().value())
                    .param("start", since.atZone(DayBars.ZONE).toLocalDate())
                    .param("at", since.atOffset(ZoneOffset.UTC))
                    .update();
        }
        services.forEach(service -> service.needs()
                .forEach(needed -> jdbc.sql(NEEDS)
                        .param("id", serviceId(service.slug()))
                        .param("needs", serviceId(needed))
                        .update()));
    }

    private void addTemplates() {
        files.read("incident-templates", SampleTemplate[].class)
                .forEach(template -> templates.add(new TemplateDraft(
                        template.title(), template.impact(), claims(template.services()), template.message(), null)));
    }

    /** What colleagues told one another of the outage that is still open. */
    private void addNotes() {
        var open = questions.openIncidents();
        files.read("incident-notes", String[].class)
                .forEach(note -> open.forEach(incident -> board.note(incident.id(), note)));
    }

    private void happen(SampleIncident sample, Instant now, List<Moment> moments) {
        var id = new String[1];
        for (var update : sample.updates()) {
            var at = now.minus(Duration.ofMinutes(update.minutesAgo()));
            var claims = update.services();
            moments.add(new Moment(at, () -> {
                if (id[0] == null) {
                    id[0] = incidents
                            .open(
                                    new IncidentDraft(
                                            sample.name(),
                                            sample.impact(),
                                            update.status(),
                                            claims(sample.services()),
                                            update.body()),
                                    at)
                            .id();
                } else {
                    incidents.update(
                            id[0],
                            new IncidentNews(
                                    update.status(),
                                    claims == null ? Map.of() : claims(claims),
                                    update.body(),
                                    null,
                                    null,
                                    update.status().isOpen() ? at.plus(PROMISE) : null,
                                    null),
                            at);
                }
            }));
        }
    }

    private void happen(SampleMaintenance sample, Instant now, List<Moment> moments) {
        var begin = now.atZone(DayBars.ZONE)
                .toLocalDate()
                .plusDays(Math.floorDiv(sample.startsInMinutes(), 24 * 60))
                .atTime(NIGHT, 0)
                .atZone(DayBars.ZONE)
                .toInstant();
        var end = begin.plus(Duration.ofMinutes(sample.minutes()));
        var over = sample.status() == MaintenanceStatus.COMPLETED;
        var told = over ? begin.minus(Duration.ofDays(6)) : now.minus(Duration.ofDays(2));
        var id = new String[1];
        var services = sample.services().stream().map(StatusSample::serviceId).collect(Collectors.toSet());
        var first = over ? words("status.auto.planned") : sample.body();
        moments.add(new Moment(
                told,
                () -> id[0] = maintenances
                        .plan(new MaintenancePlan(sample.name(), begin, end, Set.copyOf(services), first), told)
                        .id()));
        if (over) {
            moments.add(step(id, begin, MaintenanceStatus.IN_PROGRESS, words("status.auto.begun")));
            moments.add(step(id, end, MaintenanceStatus.COMPLETED, sample.body()));
        }
    }

    private Moment step(String[] id, Instant at, MaintenanceStatus status, LocalText body) {
        return new Moment(
                at,
                () -> maintenances.step(
                        events.lock(id[0], EventRow.Kind.MAINTENANCE).orElseThrow(), status, body, at));
    }

    private static Map<String, ServiceState> claims(List<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(claim -> serviceId(claim.slug()), Claim::status));
    }

    private static String serviceId(String slug) {
        return Ids.of("service:" + slug);
    }

    private LocalText words(String key) {
        return new LocalText(
                messages.getMessage(key, new Object[0], java.util.Locale.KOREAN),
                messages.getMessage(key, new Object[0], java.util.Locale.ENGLISH));
    }
}
