package io.haedap.site;

import io.haedap.category.CategoryTree;
import io.haedap.inquiry.FollowedInquiry;
import io.haedap.shared.Markdown;
import io.haedap.shared.Prose;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The conversation as its customer reads it: what they wrote is text, what we wrote is Markdown. */
@Component
class Talks {

    /** One message; {@code html} is safe. */
    record Line(
            boolean ours,
            String who,
            String html,
            Instant at,
            @Nullable String origin,
            List<FileLines.Line> files) {}

    private final Pages pages;
    private final CategoryTree categories;
    private final SiteSettings settings;
    private final Clock clock;
    private final FileLines files;

    Talks(Pages pages, CategoryTree categories, SiteSettings settings, Clock clock, FileLines files) {
        this.pages = pages;
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
        this.files = files;
    }

    List<Line> of(FollowedInquiry inquiry, Visit visit) {
        var team = pages.say(
                visit,
                "site.follow.us",
                settings.company().in(visit.language()),
                categories
                        .find(inquiry.category())
                        .map(category -> category.name().in(visit.language()))
                        .orElse(""));
        return inquiry.messages().stream()
                .map(message -> new Line(
                        message.ours(),
                        message.ours() ? team : pages.say(visit, "site.follow.you"),
                        message.ours() ? Prose.keepAll(Markdown.message(message.body())) : plain(message.body()),
                        message.at(),
                        message.origin() == null ? null : pages.say(visit, "site.follow.origin", message.origin()),
                        files.of(message.files(), visit)))
                .toList();
    }

    /** Its state in a word or two. */
    String state(FollowedInquiry inquiry, Visit visit) {
        return pages.say(
                visit,
                inquiry.ties().isMerged()
                        ? "site.follow.merged.state"
                        : inquiry.end().isWithdrawn()
                                ? "site.follow.withdrawn.state"
                                : "site.inquiry." + inquiry.status().name());
    }

    /** What the head of the page says: what happens now, and until when. */
    String lead(FollowedInquiry inquiry, Visit visit) {
        var times = pages.times(visit.language());
        var promised = times.moment(inquiry.promisedAt());
        var answered = inquiry.answeredAt();
        if (inquiry.ties().isMerged()) {
            var into = inquiry.ties().into();
            return into == null
                    ? pages.say(visit, "site.follow.merged.hidden")
                    : pages.say(visit, "site.follow.merged", into);
        }
        return switch (inquiry.status()) {
            case CLOSED, SPAM -> closed(inquiry, visit);
            case WAITING_FOR_CUSTOMER -> pages.say(visit, "site.follow.lead.waiting");
            case ANSWERED ->
                pages.say(
                        visit,
                        "site.follow.lead.answered",
                        answered == null ? promised : times.moment(answered),
                        promised);
            case RECEIVED, OPEN, ON_HOLD ->
                pages.say(
                        visit,
                        clock.instant().isAfter(inquiry.promisedAt())
                                ? "site.follow.lead.late"
                                : "site.follow.lead." + inquiry.status().name(),
                        promised);
        };
    }

    private String closed(FollowedInquiry inquiry, Visit visit) {
        var end = inquiry.end();
        var until = end.reopenUntil();
        var what = pages.say(visit, end.isWithdrawn() ? "site.follow.lead.withdrawn" : "site.follow.lead.ended");
        return what + " "
                + (until == null
                        ? pages.say(visit, "site.follow.lead.ask-anew")
                        : pages.say(
                                visit,
                                "site.follow.lead.reopen",
                                pages.times(visit.language()).day(until)));
    }

    /** Paragraphs and line breaks as they were typed. */
    private static String plain(String text) {
        return "<p>"
                + HtmlUtils.htmlEscape(text, "UTF-8")
                        .replaceAll("\\n{2,}", "</p><p>")
                        .replace("\n", "<br>") + "</p>";
    }
}
