package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqReader;
import io.haedap.search.SearchDocument;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.search.SearchResult;
import io.haedap.search.Suggestion;
import io.haedap.search.insight.AskedSearches;
import io.haedap.search.insight.Question;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Search over entries, notices and outages, and what browsers ask while somebody types. */
@Controller
@RequestMapping({"", "/en"})
class SearchPages {

    private static final int LONGEST = 200;
    private static final int SHOWN = 30;
    private static final int COUNTED = 100;
    private static final List<String> TYPES =
            List.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT);
    private static final List<String> NARROWING = List.of("type", "c", "exact");
    private static final MediaType SUGGESTIONS =
            MediaType.parseMediaType("application/x-suggestions+json;charset=UTF-8");

    private final Pages pages;
    private final SearchIndex index;
    private final StatusReader status;
    private final CategoryTree categories;
    private final FaqReader faqs;
    private final PhoneLine phone;
    private final JsonMapper json;
    private final AskedSearches asked;

    SearchPages(
            Pages pages,
            SearchIndex index,
            StatusReader status,
            CategoryTree categories,
            FaqReader faqs,
            PhoneLine phone,
            JsonMapper json,
            AskedSearches asked) {
        this.pages = pages;
        this.index = index;
        this.status = status;
        this.categories = categories;
        this.faqs = faqs;
        this.phone = phone;
        this.json = json;
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
        var language = visit.language();
        var chosen = type != null && TYPES.contains(type) ? type : null;
        if (query.isEmpty()) {
            return blank(visit);
        }
        var all = index.find(query, Set.copyOf(TYPES), language, COUNTED);
        note(query, visit, all, request);
        if (all.items().isEmpty()) {
            return nothing(visit, query);
        }
        var found = chosen == null ? all : index.find(query, Set.of(chosen), language, COUNTED);
        var names = names(visit);
        var outage = outage(all);
        var shown = found.items().stream()
                .filter(hit -> c == null || c.equals(hit.category()))
                .filter(hit -> outage == null || !hit.id().equals(outage.id()))
                .limit(SHOWN)
                .map(hit -> found(hit, visit, names))
                .toList();
        return pages.show(
                new Sheet("search")
                        .title(pages.say(visit, "site.search.title", query))
                        .section("/search")
                        .withoutStrip()
                        .hidden()
                        .with("query", query)
                        .with("corrected", all.correctedQuery())
                        .with("total", c == null ? found.total() : shown.size())
                        .with("types", types(visit, query, chosen, all))
                        .with("branches", branches(visit, query, c, all, names))
                        .with("outage", outage)
                        .with("hits", shown),
                visit);
    }

    @GetMapping("/search/suggest")
    ResponseEntity<String> suggest(Visit visit, @RequestParam(defaultValue = "") String q) {
        var query = tidy(q);
        var titles = index.suggest(query, visit.language(), 8).stream()
                .map(Suggestion::text)
                .toList();
        return ResponseEntity.ok().contentType(SUGGESTIONS).body(json.writeValueAsString(List.of(query, titles)));
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
    private void note(String query, Visit visit, SearchResult all, HttpServletRequest request) {
        if (!Robots.isOne(request) && NARROWING.stream().allMatch(name -> request.getParameter(name) == null)) {
            asked.asked(new Question(query, visit.language(), request.getRemoteAddr()), all.total(), all.answered());
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

    private Found found(SearchHit hit, Visit visit, java.util.Map<String, String> names) {
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

    private List<Facet> types(Visit visit, String query, @Nullable String chosen, SearchResult all) {
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(
                pages.say(visit, "site.search.all"), path(visit, query, "", null), all.total(), chosen == null));
        for (var type : TYPES) {
            var count = index.find(query, Set.of(type), visit.language(), 1).total();
            if (count > 0) {
                facets.add(new Facet(
                        pages.say(visit, "site.search.type." + type),
                        path(visit, query, "type", type),
                        count,
                        type.equals(chosen)));
            }
        }
        return facets;
    }

    private static List<Facet> branches(
            Visit visit, String query, @Nullable String chosen, SearchResult all, java.util.Map<String, String> names) {
        return all.items().stream()
                .map(SearchHit::category)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> names.containsKey(entry.getKey()))
                .map(entry -> new Facet(
                        String.valueOf(names.get(entry.getKey())),
                        path(visit, query, "c", entry.getKey()),
                        entry.getValue(),
                        entry.getKey().equals(chosen)))
                .toList();
    }

    private java.util.Map<String, String> names(Visit visit) {
        return categories.all().stream()
                .collect(Collectors.toMap(
                        Category::slug, category -> category.name().in(visit.language())));
    }

    private static String path(Visit visit, String query, String parameter, @Nullable String value) {
        var path = visit.to("/search") + "?q=" + UriUtils.encode(query, StandardCharsets.UTF_8);
        return value == null ? path : path + "&" + parameter + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
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
    private static String tidy(String typed) {
        var text = typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
