package io.haedap.site;

import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.search.Suggestion;
import io.haedap.search.insight.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browsers and our own field ask while somebody types: OpenSearch suggestions, with what each is as its description and its path
 * as its address. Nothing that is asked here is noted.
 */
@Controller
@RequestMapping({"", "/en"})
class SuggestPages {

    private static final int MOST = 8;
    private static final int ANSWERS = 5;
    private static final MediaType SUGGESTIONS =
            MediaType.parseMediaType("application/x-suggestions+json;charset=UTF-8");

    private final Pages pages;
    private final SearchIndex index;
    private final Suggestions suggestions;
    private final JsonMapper json;

    SuggestPages(Pages pages, SearchIndex index, Suggestions suggestions, JsonMapper json) {
        this.pages = pages;
        this.index = index;
        this.suggestions = suggestions;
        this.json = json;
    }

    @GetMapping("/search/suggest")
    ResponseEntity<String> suggest(Visit visit, @RequestParam(defaultValue = "") String q) {
        var query = SearchPages.tidy(q);
        return answer(query, visit, suggestions.of(query, visit.language(), MOST));
    }

    /** Entries that may answer what somebody is about to ask. */
    @GetMapping(path = "/search/suggest", params = "type=" + SearchDocument.FAQ)
    ResponseEntity<String> answers(Visit visit, @RequestParam(defaultValue = "") String q) {
        var query = SearchPages.tidy(q);
        var found = new LinkedHashMap<String, Suggestion>();
        if (!query.isEmpty()) {
            index.suggest(query, visit.language(), MOST).stream()
                    .filter(one -> String.valueOf(one.url()).startsWith("/faq/"))
                    .forEach(one -> found.putIfAbsent(one.text(), one));
            index.find(query, Set.of(SearchDocument.FAQ), visit.language(), ANSWERS)
                    .items()
                    .forEach(hit -> found.putIfAbsent(hit.title(), Suggestion.title(hit.title(), hit.url())));
        }
        return answer(query, visit, found.values().stream().limit(ANSWERS).toList());
    }

    private ResponseEntity<String> answer(String query, Visit visit, List<Suggestion> found) {
        var words = pages.say(visit, "site.search.words");
        return ResponseEntity.ok()
                // what a new node does not know yet is not kept
                .cacheControl(index.isReady() ? CacheControl.empty() : CacheControl.noStore())
                .contentType(SUGGESTIONS)
                .body(json.writeValueAsString(List.of(
                        query,
                        found.stream().map(Suggestion::text).toList(),
                        found.stream()
                                .map(one -> one.kind() == Suggestion.Kind.WORDS ? words : "")
                                .toList(),
                        found.stream().map(one -> path(one, visit)).toList())));
    }

    private static String path(Suggestion suggestion, Visit visit) {
        var url = suggestion.url();
        if (url == null) {
            return visit.to("/search") + "?q=" + UriUtils.encode(suggestion.text(), StandardCharsets.UTF_8);
        }
        return url.startsWith("/en/") ? url : visit.to(url);
    }
}
