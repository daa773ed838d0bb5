package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqReader;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchRequest;
import io.haedap.search.SearchResult;
import io.haedap.search.insight.AskedSearches;
import io.haedap.search.insight.Question;
import io.haedap.shared.Particle;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search over entries, notices and outages. */
@Controller
@RequestMapping({"", "/en"})
class SearchPages {

    private static final int LONGEST = 200;
    private static final int SHOWN = 20;
    /** Of hits that may be no answer. */
    private static final int SHOWN_IN_DOUBT = 5;

    private static final int LAST_PAGE = 10;
    private static final List<String> TYPES =
            List.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT);
    private static final List<String> NARROWING = List.of("type", "c", "exact", "page");

    private final Pages pages;
    private final SearchIndex index;
    private final StatusReader status;
    private final CategoryTree categories;
    private final FaqReader faqs;
    private final PhoneLine phone;
    private final SearchFacets facets;
    private final AskedSearches asked;

    SearchPages(
            Pages pages,
            SearchIndex index,
            StatusReader status,
            CategoryTree categories,
            FaqReader faqs,
            PhoneLine phone,
            SearchFacets facets,
            AskedSearches asked) {
        this.pages = pages;
        this.index = index;
        this.status = status;
        this.categories = categories;
        this.faqs = faqs;
        this.phone = phone;
        this.facets = facets;
        this.asked = asked;
    }

    @GetMapping("/search")
    ModelAndView search(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String c,
            HttpServletRequest request) {
        var query = tidy(q);
        if (query.isEmpty()) {
            return blank(visit);
        }
        var names = names(visit);
        var here = new SearchAddress(
                visit,
                query,
                type != null && TYPES.contains(type) ? type : null,
                c != null && names.containsKey(c) ? c : null,
                request.getParameter("exact") != null,
                page(request.getParameter("page")));
        var found = index.find(new SearchRequest(
                query,
                here.type() == null ? Set.copyOf(TYPES) : Set.of(here.type()),
                here.category(),
                visit.language(),
                (here.page() - 1) * SHOWN,
                SHOWN,
                here.exact()));
        note(here, found, request);
        return found.types().isEmpty() && found.categories().isEmpty()
                ? nothing(visit, query)
                : results(here, found, names);
    }

    private ModelAndView results(SearchAddress here, SearchResult found, Map<String, String> names) {
        var visit = here.visit();
        boolean weak = here.isWhole() && !found.answered();
        var outage = weak ? null : outage(found);
        var shown = found.items().stream()
                .filter(hit -> outage == null || !hit.id().equals(outage.id()))
                .map(hit -> found(hit, visit, names))
                .limit(weak ? SHOWN_IN_DOUBT : SHOWN)
                .toList();
        var corrected = found.correctedQuery();
        var last = (int) Math.min(LAST_PAGE, (found.total() + SHOWN - 1) / SHOWN);
        return pages.show(
                new Sheet("search")
                        .title(pages.say(visit, "site.search.title", here.query()))
                        .section("/search")
                        .withoutStrip()
                        .hidden()
                        .icons("go")
                        .with("query", here.query())
                        .with("corrected", corrected)
                        .with("particle", corrected == null || visit.isEnglish() ? "" : Particle.by(corrected))
                        .with("asTyped", here.asTyped())
                        .with("weak", weak)
                        .with("promise", phone.promise())
                        .with("total", found.total())
                        .with("types", facets.types(here, found, TYPES))
                        .with("branches", facets.categories(here, found, names))
                        .with("outage", outage)
                        .with("hits", shown)
                        .with("number", here.page())
                        .with("last", last)
                        .with("before", !weak && here.page() > 1 ? here.turned(-1) : null)
                        .with("after", !weak && here.page() < last ? here.turned(1) : null)
                        .with("cut", here.page() == LAST_PAGE && found.total() > (long) LAST_PAGE * SHOWN),
                visit);
    }

    /** The first one for whatever is no number of a page. */
    private static int page(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE) : 1;
    }

    private ModelAndView blank(Visit visit) {
        return pages.show(
                new Sheet("search-blank")
                        .title(pages.say(visit, "site.search.button"))
                        .section("/search")
                        .hidden()
                        .with("mostRead", faqs.mostRead(visit.language(), 10)),
                visit);
    }

    /**
     * Once a rendering: a page that is kept for a minute counts once in it, so that nobody makes words loud by asking often, nor by
     * narrowing what is empty already.
     */
    private void note(SearchAddress here, SearchResult all, HttpServletRequest request) {
        if (!Robots.isOne(request)
                && !SearchClicks.isStaffs(request)
                && NARROWING.stream().allMatch(name -> request.getParameter(name) == null)) {
            asked.asked(
                    new Question(here.query(), here.visit().language(), request.getRemoteAddr()),
                    all.total(),
                    all.answered());
        }
    }

    private ModelAndView nothing(Visit visit, String query) {
        return pages.show(
                new Sheet("search-nothing")
                        .title(pages.say(visit, "site.search.nothing.title", query))
                        .section("/search")
                        .withoutStrip()
                        .hidden()
                        .icons("go")
                        .with("query", query)
                        .with("shorter", shorter(query))
                        .with("categories", categories.all())
                        .with("mostRead", faqs.mostRead(visit.language(), 5))
                        .with("promise", phone.promise()),
                visit);
    }

    /** An outage that is on and that the words fit comes first. */
    private @Nullable Incident outage(SearchResult all) {
        var ids = all.items().stream()
                .filter(hit -> hit.type().equals(SearchDocument.INCIDENT))
                .map(SearchHit::id)
                .collect(Collectors.toSet());
        return status.unresolved().stream()
                .filter(incident -> ids.contains(incident.id()))
                .findFirst()
                .orElse(null);
    }

    private Found found(SearchHit hit, Visit visit, Map<String, String> names) {
        var category = hit.category() == null ? null : names.get(hit.category());
        return new Found(
                hit.title(),
                // every node indexes paths without a prefix or with it; the reader's language decides
                hit.url().startsWith("/en/") ? hit.url() : visit.to(hit.url()),
                Highlight.html(hit.snippet()),
                hit.type(),
                hit.language().tag(),
                category == null ? "" : category);
    }

    private Map<String, String> names(Visit visit) {
        return categories.all().stream()
                .collect(Collectors.toMap(
                        Category::slug, category -> category.name().in(visit.language())));
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

    /** What may be looked for and repeated: no control characters, single blanks, 200 characters. */
    static String tidy(String typed) {
        var text = typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
