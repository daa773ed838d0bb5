package io.haedap.site;

import io.haedap.notice.NoticeReader;
import io.haedap.notice.PublishedNotice;
import io.haedap.shared.LocalText;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import io.haedap.status.StatusReader;
import io.haedap.status.StatusUpdate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Notices and status as feeds, and planned maintenance as a calendar. */
@Controller
@RequestMapping({"", "/en"})
class FeedPages {

    private static final int ENTRIES = 30;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final NoticeReader notices;
    private final StatusReader status;
    private final Pages pages;
    private final PublicAddress address;
    private final SiteSettings settings;

    FeedPages(NoticeReader notices, StatusReader status, Pages pages, PublicAddress address, SiteSettings settings) {
        this.notices = notices;
        this.status = status;
        this.pages = pages;
        this.address = address;
        this.settings = settings;
    }

    @GetMapping("/notices/feed.atom")
    ResponseEntity<String> notices(Visit visit) {
        var entries = notices.recent(visit.language(), ENTRIES).stream()
                .map(notice -> entry(notice, visit))
                .toList();
        return feed("/notices", "site.nav.notices", entries, visit);
    }

    @GetMapping("/status/feed.atom")
    ResponseEntity<String> status(Visit visit) {
        var language = visit.language();
        var incidents = status.incidents(ENTRIES, null).items().stream()
                .map(incident -> entry(
                        incident.name(),
                        incident.path(language),
                        incident.updates(),
                        "incident",
                        "site.stage.",
                        incident.createdAt(),
                        visit));
        var works = status.maintenances(ENTRIES, null).items().stream()
                .map(work -> entry(
                        work.name(),
                        work.path(language),
                        work.updates(),
                        "maintenance",
                        "site.work.",
                        work.createdAt(),
                        visit));
        var entries = Stream.concat(incidents, works)
                .sorted(Comparator.comparing(Feed.Entry::updated).reversed())
                .limit(ENTRIES)
                .toList();
        return feed("/status", "site.nav.status", entries, visit);
    }

    @GetMapping("/status/maintenance.ics")
    ResponseEntity<String> maintenance(Visit visit) {
        var works = Stream.of(
                        status.active(),
                        status.upcoming(),
                        status.maintenances(ENTRIES, null).items())
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        work -> work.id(), work -> work, (one, _) -> one, java.util.LinkedHashMap::new));
        var calendar = new MaintenanceCalendar(
                pages.say(visit, "site.name", settings.company().in(visit.language())) + " – "
                        + pages.say(visit, "site.status.planned"),
                visit.language(),
                address);
        return ResponseEntity.ok().contentType(CALENDAR).body(calendar.text(works.values()));
    }

    private Feed.Entry entry(PublishedNotice notice, Visit visit) {
        return new Feed.Entry(
                address.of("/notices/" + notice.id()),
                notice.title(),
                address.of(Moved.encoded(notice.path(visit.language()))),
                notice.publishedAt(),
                notice.updatedAt(),
                notice.kind().name().toLowerCase(java.util.Locale.ROOT),
                Markdown.html(notice.body()));
    }

    private Feed.Entry entry(
            LocalText name,
            String path,
            List<StatusUpdate> updates,
            String category,
            String stages,
            Instant created,
            Visit visit) {
        var html = updates.stream()
                .map(update -> "<p><b>" + pages.say(visit, stages + update.status()) + "</b> "
                        + pages.times(visit.language()).moment(update.at()) + "</p>"
                        + Markdown.html(update.body().in(visit.language())))
                .collect(Collectors.joining());
        var updated = updates.stream()
                .map(StatusUpdate::updatedAt)
                .max(Instant::compareTo)
                .orElse(created);
        return new Feed.Entry(
                address.of(path.startsWith("/en/") ? path.substring(3) : path),
                name.in(visit.language()),
                address.of(path),
                created,
                updated,
                category,
                html);
    }

    private ResponseEntity<String> feed(String path, String title, List<Feed.Entry> entries, Visit visit) {
        var language = visit.language();
        var centre = pages.say(visit, "site.name", settings.company().in(language));
        var feed = new Feed(
                address.of(Visit.in(language, path + "/feed.atom")),
                pages.say(visit, title) + " | " + centre,
                address.of(visit.to(path + "/feed.atom")),
                address.of(visit.to(path)),
                language.tag(),
                settings.company().in(language),
                entries);
        return ResponseEntity.ok().contentType(ATOM).body(feed.xml());
    }
}
