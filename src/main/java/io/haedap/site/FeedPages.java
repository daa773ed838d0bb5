package io.haedap.site;

import io.haedap.notice.NoticeFeed;
import io.haedap.shared.Refusal;
import io.haedap.shared.ServiceDirectory;
import io.haedap.status.MaintenanceCalendar;
import io.haedap.status.StatusFeed;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices and status as feeds, and planned maintenance as a calendar. */
@Controller
@RequestMapping({"", "/en"})
class FeedPages {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final NoticeFeed notices;
    private final StatusFeed status;
    private final MaintenanceCalendar calendar;
    private final ServiceDirectory services;
    private final StatusReader reader;

    FeedPages(
            NoticeFeed notices,
            StatusFeed status,
            MaintenanceCalendar calendar,
            ServiceDirectory services,
            StatusReader reader) {
        this.reader = reader;
        this.notices = notices;
        this.status = status;
        this.calendar = calendar;
        this.services = services;
    }

    @GetMapping("/notices/feed.atom")
    ResponseEntity<String> notices(Visit visit, @RequestParam(required = false) @Nullable String service) {
        var known = service == null
                || services.choices().stream().anyMatch(one -> one.id().equals(service));
        if (!known) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok().contentType(ATOM).body(notices.atom(visit.language(), service));
    }

    @GetMapping("/status/feed.atom")
    ResponseEntity<String> status(Visit visit, @RequestParam(required = false) @Nullable String service) {
        return ResponseEntity.ok().contentType(ATOM).body(status.atom(visit.language(), watched(service)));
    }

    @GetMapping("/status/maintenance.ics")
    ResponseEntity<String> maintenance(Visit visit, @RequestParam(required = false) @Nullable String service) {
        return ResponseEntity.ok().contentType(CALENDAR).body(calendar.ics(visit.language(), watched(service)));
    }

    private @Nullable WatchedService watched(@Nullable String service) {
        return service == null ? null : reader.service(service).orElseThrow(Refusal::notFound);
    }
}
