package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchRequest;
import io.haedap.search.SearchResult;
import io.haedap.search.insight.AskedSearches;
import io.haedap.search.insight.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search over entries, notices and outages. */
@Controller
@RequestMapping({"", "/en"})
class SearchPages {

    static final List<String> TYPES = List.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT);

    private static final int LONGEST = 200;
    private static final List<String> NARROWING = List.of("type", "c", "exact", "page");

    private final SearchIndex index;
    private final CategoryTree categories;
    private final SearchSheets sheets;
    private final AskedSearches asked;

    SearchPages(SearchIndex index, CategoryTree categories, SearchSheets sheets, AskedSearches asked) {
        this.index = index;
        this.categories = categories;
        this.sheets = sheets;
        this.asked = asked;
    }

    @GetMapping("/search")
    ModelAndView search(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String c,
            HttpServletRequest request,
            HttpServletResponse response) {
        var query = tidy(q);
        if (query.isEmpty()) {
            return sheets.blank(visit);
        }
        if (!index.isReady()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            return sheets.preparing(visit, query);
        }
        var names = names(visit);
        int page = page(request.getParameter("page"));
        var results = ask(new SearchAddress(
                visit,
                query,
                type != null && TYPES.contains(type) ? type : null,
                c != null && names.containsKey(c) ? c : null,
                request.getParameter("exact") != null,
                Math.min(page, SearchResults.LAST_PAGE)));
        note(results, request);
        return results.isNothing() || results.number() != null && results.isWeak()
                ? sheets.nothing(results)
                : sheets.results(results, names, page);
    }

    /** A page behind the last one becomes the last one. */
    private SearchResults ask(SearchAddress wanted) {
        var results = find(wanted);
        while (results.here().page() > 1 && results.found().items().isEmpty()) {
            results =
                    find(wanted.at(Math.clamp(results.last(), 1, results.here().page() - 1)));
        }
        return results.here().page() > 1 && results.isWeak() ? find(wanted.at(1)) : results;
    }

    private SearchResults find(SearchAddress here) {
        var found = index.find(new SearchRequest(
                here.query(),
                here.type() == null ? Set.copyOf(TYPES) : Set.of(here.type()),
                here.category(),
                here.visit().language(),
                (here.page() - 1) * SearchResults.SHOWN,
                SearchResults.SHOWN,
                here.exact()));
        return new SearchResults(here, found, here.category() == null ? found.types() : everywhere(here));
    }

    /** By kind, whatever the category: most kinds lie in none. */
    private Map<String, Long> everywhere(SearchAddress here) {
        return index.find(new SearchRequest(
                        here.query(), Set.copyOf(TYPES), null, here.visit().language(), 0, 1, here.exact()))
                .types();
    }

    /** The first one for whatever is no number of a page. */
    private static int page(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]+")) {
            return 1;
        }
        return typed.length() > 6 ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(typed));
    }

    /**
     * Once a rendering: a page that is kept for a minute counts once in it, so that nobody makes words loud by asking often, nor by
     * narrowing what is empty already. The number of an inquiry is no question that an entry should answer.
     */
    private void note(SearchResults results, HttpServletRequest request) {
        if (!Robots.isOne(request)
                && !SearchClicks.isStaffs(request)
                && results.number() == null
                && NARROWING.stream().allMatch(name -> request.getParameter(name) == null)) {
            var here = results.here();
            SearchResult all = results.found();
            asked.asked(
                    new Question(here.query(), here.visit().language(), request.getRemoteAddr()),
                    all.total(),
                    all.answered());
        }
    }

    private Map<String, String> names(Visit visit) {
        return categories.all().stream()
                .collect(Collectors.toMap(
                        Category::slug, category -> category.name().in(visit.language())));
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
