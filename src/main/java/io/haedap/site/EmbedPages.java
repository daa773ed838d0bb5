package io.haedap.site;

import io.haedap.shared.web.PublicAddress;
import io.haedap.status.StatusReader;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How to hear of outages, maintenance and notices elsewhere than here: feeds, calendars, the badge, the widget, the API. */
@Controller
@RequestMapping({"", "/en"})
class EmbedPages {

    private static final List<String> API = List.of(
            "summary",
            "status",
            "components",
            "incidents",
            "incidents/unresolved",
            "scheduled-maintenances",
            "scheduled-maintenances/upcoming",
            "scheduled-maintenances/active");

    /** A service with what can be followed of it alone. */
    record Followed(String name, String query) {}

    /** One address of the API and what it answers. */
    record Address(String url, String says) {}

    private final Pages pages;
    private final StatusReader status;
    private final PublicAddress address;

    EmbedPages(Pages pages, StatusReader status, PublicAddress address) {
        this.pages = pages;
        this.status = status;
        this.address = address;
    }

    @GetMapping("/status/embed")
    ModelAndView embed(Visit visit) {
        var language = visit.language();
        var services = status.services().stream()
                .map(service -> new Followed(service.name().in(language), "?service=" + service.id()))
                .toList();
        var badge = "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" height=\"28\"></a>"
                .formatted(
                        address.of(visit.to("/status")),
                        address.of(visit.to("/status/badge.svg")),
                        pages.say(visit, "site.nav.status"));
        var widget = "<script src=\"%s\" data-lang=\"%s\" async></script>"
                .formatted(address.of("/status/widget.js"), language.tag());
        return pages.show(
                new Sheet("embed")
                        .title(pages.say(visit, "site.embed"))
                        .description(pages.say(visit, "site.embed.description"))
                        .section("/status")
                        .withoutStrip()
                        .with("services", services)
                        .with("badge", badge)
                        .with("widget", widget)
                        .with("notices", address.of(visit.to("/notices/feed.atom")))
                        .with("feed", address.of(visit.to("/status/feed.atom")))
                        .with("calendar", address.of(visit.to("/status/maintenance.ics")))
                        .with("api", API.stream().map(name -> told(name, visit)).toList())
                        .with("rest", address.of("/api/openapi.json")),
                visit);
    }

    private Address told(String name, Visit visit) {
        return new Address(
                address.of("/api/v2/" + name + ".json" + (visit.isEnglish() ? "?lang=en" : "")),
                pages.say(visit, "site.embed.api." + name.replace('/', '.')));
    }
}
