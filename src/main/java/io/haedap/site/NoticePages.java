package io.haedap.site;

import io.haedap.notice.LeadTime;
import io.haedap.notice.NoticeAnswer;
import io.haedap.notice.NoticeReader;
import io.haedap.notice.PublishedNotice;
import io.haedap.shared.Prose;
import io.haedap.shared.Refusal;
import io.haedap.status.StatusReader;
import io.haedap.status.WatchedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notices: the list, one. */
@Controller
@RequestMapping({"", "/en"})
class NoticePages {

    private static final int LISTED = 20;

    private final Pages pages;
    private final NoticeReader notices;
    private final NoticeLines lines;
    private final StatusReader status;

    NoticePages(Pages pages, NoticeReader notices, NoticeLines lines, StatusReader status) {
        this.pages = pages;
        this.notices = notices;
        this.lines = lines;
        this.status = status;
    }

    @GetMapping("/notices")
    ModelAndView list(
            Visit visit,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String cursor) {
        var all = status.services();
        var chosen = all.stream().filter(one -> one.id().equals(service)).findFirst();
        if (service != null && chosen.isEmpty()) {
            throw Refusal.notFound();
        }
        var page = notices.page(visit.language(), service, LISTED, cursor);
        return pages.show(
                new Sheet("notices")
                        .title(pages.say(visit, "site.nav.notices"))
                        .description(pages.say(visit, "site.notices.description"))
                        .section("/notices")
                        .icons("feed")
                        .with("notices", lines.of(page.items(), visit))
                        .with("services", all)
                        .with("chosen", chosen.orElse(null))
                        .with("next", page.nextCursor()),
                visit);
    }

    @GetMapping("/notices/{id:\\d+}")
    ModelAndView withoutSlug(Visit visit, @PathVariable String id) {
        return one(visit, id, "");
    }

    @GetMapping("/notices/{id:\\d+}-{slug}")
    ModelAndView one(Visit visit, @PathVariable String id, @PathVariable String slug) {
        return switch (notices.one(visit.language(), id)) {
            case NoticeAnswer.Published(var notice) when notice.slug().equals(slug) -> show(notice, visit);
            case NoticeAnswer.Published(var notice) -> Moved.to(notice.path(visit.language()));
            case NoticeAnswer.Withdrawn() -> throw Refusal.of(Refusal.Kind.GONE, "gone");
            case NoticeAnswer.Expired() -> throw Refusal.of(Refusal.Kind.GONE, "gone");
            case NoticeAnswer.Unknown() -> throw Refusal.notFound();
        };
    }

    private ModelAndView show(PublishedNotice notice, Visit visit) {
        var others = notices.page(visit.language(), 5, null).items().stream()
                .filter(other -> !other.id().equals(notice.id()))
                .limit(4)
                .toList();
        var text = Prose.html(
                notice.body(), pages.say(visit, "site.callout.note"), pages.say(visit, "site.callout.warning"));
        var sheet = new Sheet("notice")
                .title(notice.title())
                .description(FaqPages.description(notice.body()))
                .section("/notices")
                .elsewhere(elsewhere(notice, visit))
                .with("notice", notice)
                .with("heading", Prose.keep(notice.title()))
                .with("text", text)
                .with("ahead", daysAhead(notice))
                .with("services", services(notice))
                .with("corrections", notices.corrections(notice))
                .with(
                        "successor",
                        notices.successor(visit.language(), notice.id()).orElse(null))
                .with(
                        "predecessor",
                        notices.predecessor(visit.language(), notice.id()).orElse(null))
                .with("others", lines.of(others, visit));
        return pages.show(Prose.hasCallout(text) ? sheet.icons("feed", "bad", "warn") : sheet.icons("feed"), visit);
    }

    private List<WatchedService> services(PublishedNotice notice) {
        return status.services().stream()
                .filter(service -> notice.serviceIds().contains(service.id()))
                .toList();
    }

    private static int daysAhead(PublishedNotice notice) {
        return notice.effectiveAt() == null ? 0 : LeadTime.daysAhead(notice.effectiveAt(), notice.publishedAt());
    }

    private String elsewhere(PublishedNotice notice, Visit visit) {
        return Moved.encoded(
                notices.one(visit.otherLanguage(), notice.id()) instanceof NoticeAnswer.Published(var other)
                        ? "/notices/" + other.id() + "-" + other.slug()
                        : "/notices");
    }
}
