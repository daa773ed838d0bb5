package io.haedap.site;

import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqReader;
import io.haedap.search.SearchDocument;
import io.haedap.shared.Particle;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws what search says: results, that nothing was found, that it cannot say yet. */
@Component
class SearchSheets {

    private final Pages pages;
    private final StatusReader status;
    private final LikelyAnswers likely;
    private final CategoryTree categories;
    private final FaqReader faqs;
    private final PhoneLine phone;
    private final SearchFacets facets;
    private final OtherLanguage other;

    SearchSheets(
            Pages pages,
            StatusReader status,
            LikelyAnswers likely,
            CategoryTree categories,
            FaqReader faqs,
            PhoneLine phone,
            SearchFacets facets,
            OtherLanguage other) {
        this.pages = pages;
        this.status = status;
        this.likely = likely;
        this.categories = categories;
        this.faqs = faqs;
        this.phone = phone;
        this.facets = facets;
        this.other = other;
    }

    ModelAndView blank(Visit visit) {
        return pages.show(
                new Sheet("search-blank")
                        .title(pages.say(visit, "site.search.button"))
                        .section("/search")
                        .hidden()
                        .with("mostRead", faqs.mostRead(visit.language(), 10)),
                visit);
    }

    /** This node is new and knows a part of the texts alone: another one answers, or this one in a moment. */
    ModelAndView preparing(Visit visit, String query) {
        return pages.show(
                new Sheet("search-preparing")
                        .title(pages.say(visit, "site.search.preparing"))
                        .section("/search")
                        .status(HttpStatus.SERVICE_UNAVAILABLE)
                        .hidden()
                        .icons("go")
                        .with("query", query)
                        .with("mostRead", faqs.mostRead(visit.language(), 5))
                        .with("promise", phone.promise()),
                visit);
    }

    ModelAndView nothing(SearchResults results) {
        var query = results.here().query();
        var visit = results.here().visit();
        return pages.show(
                sheet("search-nothing", results, "site.search.nothing.title", Map.of())
                        .with("shorter", results.number() == null ? shorter(query) : Set.of())
                        .with("categories", categories.all())
                        .with("mostRead", faqs.mostRead(visit.language(), 5)),
                visit);
    }

    /** @param asked the number of the page that was asked for, which may not be there */
    ModelAndView results(SearchResults results, Map<String, String> names, int asked) {
        var here = results.here();
        var found = results.found();
        var lines = new FoundLines(here.visit(), names)
                .of(found, results.words(), here.visit().language());
        var outage = here.page() > 1 ? null : outage(results, lines);
        var corrected = found.correctedQuery();
        return pages.show(
                sheet("search", results, "site.search.title", names)
                        .with("corrected", corrected)
                        .with("particle", corrected == null || here.visit().isEnglish() ? "" : Particle.by(corrected))
                        .with("asTyped", here.asTyped())
                        .with("weak", results.isWeak())
                        .with("total", found.total())
                        .with("types", facets.types(results))
                        .with("branches", facets.categories(results, names))
                        .with("outage", outage)
                        .with(
                                "hits",
                                lines.stream()
                                        .filter(line ->
                                                outage == null || !line.id().equals(outage.id()))
                                        .limit(results.shown())
                                        .toList())
                        .with("beyond", asked > here.page())
                        .with("number", here.page())
                        .with("last", results.last())
                        .with("before", results.before())
                        .with("after", results.after())
                        .with("cut", results.isCut()),
                here.visit());
    }

    private Sheet sheet(String template, SearchResults results, String title, Map<String, String> names) {
        var here = results.here();
        return new Sheet(template)
                .title(pages.say(here.visit(), title, here.query()))
                .section("/search")
                .withoutStrip()
                .hidden()
                .icons("go")
                .with("query", here.query())
                .with("inquiry", results.number())
                .with("other", other.of(results, names))
                .with("promise", phone.promise());
    }

    /**
     * An outage that is on and among the hits is shown before them all, in its box alone. Where nothing answers, one that the words
     * touch is too: it is the likeliest reason to ask.
     */
    private @Nullable Incident outage(SearchResults results, List<Found> lines) {
        var ids = lines.stream()
                .filter(line -> line.type().equals(SearchDocument.INCIDENT))
                .map(Found::id)
                .collect(Collectors.toSet());
        var language = results.here().visit().language();
        var open = results.isWeak()
                ? likely.outages(results.words(), language).stream()
                : ids.isEmpty()
                        ? Stream.<Incident>empty()
                        : status.unresolved().stream().filter(incident -> ids.contains(incident.id()));
        return open.findFirst().orElse(null);
    }

    /** Queries with one word less each, for whoever found nothing. */
    private static Set<String> shorter(String query) {
        var words = Arrays.asList(query.split(" "));
        var shorter = new LinkedHashSet<String>();
        for (int i = words.size() - 1; i >= 0 && words.size() > 1 && words.size() < 8; i--) {
            var left = new ArrayList<>(words);
            left.remove(i);
            shorter.add(String.join(" ", left));
        }
        return shorter.stream().limit(3).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
