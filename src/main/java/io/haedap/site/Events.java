package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.Prose;
import io.haedap.status.AffectedService;
import io.haedap.status.HistoryMonth;
import io.haedap.status.Incident;
import io.haedap.status.Maintenance;
import io.haedap.status.StatusUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts outages and maintenances into the reader's words. */
@Component
class Events {

    private final Pages pages;
    private final Clock clock;

    Events(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    List<Event> incidents(List<Incident> incidents, Visit visit) {
        return incidents.stream().map(incident -> incident(incident, visit)).toList();
    }

    List<Event> maintenances(List<Maintenance> works, Visit visit) {
        return works.stream().map(work -> maintenance(work, visit)).toList();
    }

    Event incident(Incident incident, Visit visit) {
        var language = visit.language();
        var times = pages.times(language);
        var over = !incident.status().isOpen();
        var state = pages.say(visit, "site.state." + incident.worst().name());
        var steps = steps(incident.updates(), "site.stage.", visit);
        steps.add(new Event.Step(pages.say(visit, "site.stage.started"), null, incident.startedAt(), null));
        var ended = incident.resolvedAt();
        return new Event(
                incident.id(),
                true,
                incident.name().in(language),
                incident.path(language),
                over ? "tag ok" : StateWords.tag(incident.worst()),
                pages.say(visit, over ? "site.event.over" : "site.event.outage", state),
                names(incident.services(), language),
                concerned(incident.services(), language),
                incident.latest().body().in(language),
                ended == null
                        ? times.say("from", times.since(incident.startedAt()))
                        : times.span(incident.startedAt(), ended),
                incident.startedAt(),
                ended == null ? null : lasted(incident.startedAt(), ended, times),
                next(incident.nextUpdateBy(), visit),
                over,
                steps);
    }

    /** A promise that was not kept is not passed over. */
    private @Nullable String next(@Nullable Instant by, Visit visit) {
        if (by == null) {
            return null;
        }
        var isLate = clock.instant().isAfter(by);
        return pages.say(
                visit,
                isLate ? "site.event.next.late" : "site.event.next",
                pages.times(visit.language()).since(by));
    }

    Event maintenance(Maintenance work, Visit visit) {
        var language = visit.language();
        var times = pages.times(language);
        var over = work.completedAt() != null;
        var word = work.isCalledOff() ? "called-off" : work.status().name().toLowerCase(Locale.ROOT);
        return new Event(
                work.id(),
                false,
                work.name().in(language),
                work.path(language),
                over ? "tag" : "tag work",
                pages.say(visit, "site.work." + word),
                names(work.services(), language),
                concerned(work.services(), language),
                work.latest().body().in(language),
                times.span(work.scheduledFor(), work.scheduledUntil()),
                work.scheduledFor(),
                null,
                null,
                over,
                steps(work.told(), "site.work.", visit));
    }

    EventMonth month(HistoryMonth month, Visit visit) {
        var times = pages.times(visit.language());
        var all = Stream.concat(
                        incidents(month.incidents(), visit).stream(),
                        maintenances(month.maintenances(), visit).stream())
                .sorted(Comparator.comparing(Event::startedAt).reversed())
                .toList();
        return new EventMonth(times.month(month.month()), all);
    }

    private List<Event.Step> steps(List<StatusUpdate> updates, String prefix, Visit visit) {
        return updates.stream()
                .map(update -> new Event.Step(
                        pages.say(visit, prefix + update.status().toLowerCase(Locale.ROOT)),
                        Prose.keepAll(Markdown.html(update.body().in(visit.language()))),
                        update.at(),
                        update.editedAt()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Event.Concerned> concerned(List<AffectedService> services, Language language) {
        return services.stream()
                .map(service -> new Event.Concerned(service.id(), service.name().in(language)))
                .toList();
    }

    private static String names(List<AffectedService> services, Language language) {
        return services.stream().map(service -> service.name().in(language)).collect(Collectors.joining(", "));
    }

    private static @Nullable String lasted(Instant from, Instant to, SiteTimes times) {
        var minutes = Math.max(1, Duration.between(from, to).toMinutes());
        return minutes < 60
                ? times.say("minutes", minutes)
                : minutes % 60 == 0
                        ? times.say("hours", minutes / 60)
                        : times.say("hours-minutes", minutes / 60, minutes % 60);
    }
}
