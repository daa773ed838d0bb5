package io.haedap.site;

import io.haedap.faq.FaqAnswer;
import io.haedap.faq.FaqLine;
import io.haedap.faq.FaqReader;
import io.haedap.faq.PublishedFaq;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import io.haedap.shared.Prose;
import io.haedap.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Frequently asked questions: all, by category, one. */
@Controller
@RequestMapping({"", "/en"})
class FaqPages {

    private static final int IN_CATEGORY = 30;

    private final Pages pages;
    private final FaqReader faqs;
    private final Shelves shelves;
    private final PhoneLine phone;
    private final StructuredData data;

    FaqPages(Pages pages, FaqReader faqs, Shelves shelves, PhoneLine phone, StructuredData data) {
        this.pages = pages;
        this.faqs = faqs;
        this.shelves = shelves;
        this.phone = phone;
        this.data = data;
    }

    @GetMapping("/faq")
    ModelAndView all(Visit visit) {
        return pages.show(
                new Sheet("faq-all")
                        .title(pages.say(visit, "site.nav.faq"))
                        .description(pages.say(visit, "site.faq.description"))
                        .section("/faq")
                        .with("shelves", shelves.roots(visit.language(), 6))
                        .with("mostRead", faqs.mostRead(visit.language(), 5)),
                visit);
    }

    @GetMapping("/faq/c/{slug}")
    ModelAndView category(
            Visit visit, @PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        var way = shelves.way(slug);
        if (way.isEmpty()) {
            throw Refusal.notFound();
        }
        var category = way.getLast();
        var page = faqs.inCategory(slug, visit.language(), IN_CATEGORY, cursor);
        var name = category.name().in(visit.language());
        var hours = phone.now(visit.language());
        return pages.show(
                new Sheet("faq-category")
                        .title(pages.say(visit, "site.faq.category", name))
                        .description(pages.say(visit, "site.faq.category.description", name))
                        .section("/faq")
                        .data(data.category(category, page.items(), way, visit))
                        .until(hours.changesAt())
                        .with("category", category)
                        .with("name", name)
                        .with("way", way)
                        .with("below", shelves.below(slug, visit.language(), 3))
                        .with("others", shelves.roots(visit.language(), 0))
                        .with("faqs", page.items())
                        .with("next", page.nextCursor())
                        .with("phone", hours),
                visit);
    }

    @GetMapping("/faq/{id:\\d+}")
    ModelAndView withoutSlug(Visit visit, @PathVariable String id) {
        return article(visit, id, "");
    }

    @GetMapping("/faq/{id:\\d+}-{slug}")
    ModelAndView article(Visit visit, @PathVariable String id, @PathVariable String slug) {
        return switch (faqs.find(id, visit.language())) {
            case FaqAnswer.Found(var faq) when faq.slug().equals(slug) -> show(faq, visit);
            case FaqAnswer.Found(var faq) -> Moved.to(visit.to(faq.path()));
            case FaqAnswer.Merged(var into) -> Moved.to(visit.to(into.path()));
            case FaqAnswer.Withdrawn() -> throw Refusal.of(Refusal.Kind.GONE, "gone");
            case FaqAnswer.Unknown() -> throw Refusal.notFound();
        };
    }

    private ModelAndView show(PublishedFaq faq, Visit visit) {
        var way = shelves.way(faq.categorySlug());
        var hours = phone.now(visit.language());
        var text =
                Prose.html(faq.body(), pages.say(visit, "site.callout.note"), pages.say(visit, "site.callout.warning"));
        var sheet = new Sheet("faq-article")
                .title(faq.title())
                .description(description(faq.body()))
                .section("/faq")
                .data(data.question(faq, way, visit))
                .until(hours.changesAt())
                .elsewhere(elsewhere(faq, visit))
                .with("faq", faq)
                .with("heading", Prose.keep(faq.title()))
                .with("text", text)
                .with("way", way)
                .with("related", related(faq, visit))
                .with("phone", hours)
                .with("promise", phone.promise());
        return pages.show(
                Prose.hasCallout(text) ? sheet.icons("yes", "no", "bad", "warn") : sheet.icons("yes", "no"), visit);
    }

    private List<FaqLine> related(PublishedFaq faq, Visit visit) {
        var chosen = faqs.related(faq.id(), visit.language());
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return faqs.inCategory(faq.categorySlug(), visit.language(), 6, null).items().stream()
                .filter(line -> !line.id().equals(faq.id()))
                .limit(4)
                .toList();
    }

    private String elsewhere(PublishedFaq faq, Visit visit) {
        return faqs.find(faq.id(), visit.otherLanguage()) instanceof FaqAnswer.Found(var other)
                ? Moved.encoded(other.path())
                : Moved.encoded(faq.path());
    }

    static String description(String markdown) {
        var text = Markdown.text(markdown).strip();
        var end = text.indexOf('\n');
        return PlainText.shorten(end < 0 ? text : text.substring(0, end), 155);
    }
}
