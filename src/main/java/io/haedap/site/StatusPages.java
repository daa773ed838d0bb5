package io.haedap.site;

import io.haedap.shared.Refusal;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.Maintenance;
import io.haedap.status.ServiceState;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the services do, one outage or maintenance, and what happened before. */
@Controller
@RequestMapping({"", "/en"})
class StatusPages {

    /** A group of services with its rows. */
    record Group(String name, @Nullable String about, List<ServiceRow> rows) {}

    private final Pages pages;
    private final StatusReader status;
    private final ServiceRows rows;
    private final Events events;

    StatusPages(Pages pages, StatusReader status, ServiceRows rows, Events events) {
        this.pages = pages;
        this.status = status;
        this.rows = rows;
        this.events = events;
    }

    @GetMapping("/status")
    ModelAndView now(Visit visit) {
        var overall = status.overall();
        var histories = status.days();
        var groups = new ArrayList<Group>();
        for (var group : status.groups()) {
            var shown = rows.of(group, histories, visit);
            var about = group.description();
            if (!shown.isEmpty()) {
                groups.add(new Group(
                        group.name().in(visit.language()), about == null ? null : about.in(visit.language()), shown));
            }
        }
        var fine = overall.indicator() == Impact.NONE;
        return pages.show(
                new Sheet("status")
                        .title(pages.say(visit, "site.nav.status"))
                        .description(pages.say(visit, "site.status.description"))
                        .section("/status")
                        .withoutStrip()
                        .icons(fine ? "good" : "slow", "cal", "feed")
                        .with("sum", sum(overall.indicator(), overall.worst()))
                        .with("fine", fine)
                        .with("incidents", events.incidents(status.unresolved(), visit))
                        .with("active", events.maintenances(status.active(), visit))
                        .with("upcoming", events.maintenances(status.upcoming(), visit))
                        .with("groups", groups),
                visit);
    }

    @GetMapping("/status/incidents/{id}")
    ModelAndView one(Visit visit, @PathVariable String id) {
        var event = status.incident(id)
                .map((Incident incident) -> events.incident(incident, visit))
                .or(() -> status.maintenance(id).map((Maintenance work) -> events.maintenance(work, visit)))
                .orElseThrow(Refusal::notFound);
        var sheet = new Sheet("incident")
                .title(event.title())
                .description(FaqPages.description(event.summary()))
                .section("/status")
                .withoutStrip()
                .with("event", event);
        // a retired service has no feed any more
        var watched = status.services().stream().map(WatchedService::id).toList();
        var about = event.about().stream()
                .filter(service -> watched.contains(service.id()))
                .toList();
        about.forEach(service -> sheet.feed(
                pages.say(visit, "site.feed.service", service.name()),
                visit.to("/status/feed.atom?service=" + service.id())));
        return pages.show(sheet.with("followed", about), visit);
    }

    @GetMapping("/status/history")
    ModelAndView history(Visit visit, @RequestParam(required = false) @Nullable String cursor) {
        var page = status.history(3, cursor);
        return pages.show(
                new Sheet("history")
                        .title(pages.say(visit, "site.status.history"))
                        .section("/status")
                        .withoutStrip()
                        .with(
                                "months",
                                page.items().stream()
                                        .map(month -> events.month(month, visit))
                                        .toList())
                        .with("next", page.nextCursor()),
                visit);
    }

    private static String sum(Impact indicator, ServiceState worst) {
        return "site.status.sum."
                + (indicator == Impact.NONE && worst == ServiceState.UNDER_MAINTENANCE ? "WORK" : indicator.name());
    }
}
