package io.haedap.site;

import io.haedap.search.SearchDocument;
import io.haedap.search.SearchIndex;
import io.haedap.search.Suggestion;
import io.haedap.search.insight.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final int TITLES = 3;
    private static final MediaType SUGGESTIONS =
            MediaType.parseMediaType("application/x-suggestions+json;charset=UTF-8");

    private final Pages pages;
    private final SearchIndex index;
    private final LikelyAnswers likely;
    private final Suggestions suggestions;
    private final JsonMapper json;

    SuggestPages(Pages pages, SearchIndex index, LikelyAnswers likely, Suggestions suggestions, JsonMapper json) {
        this.pages = pages;
        this.index = index;
        this.likely = likely;
        this.suggestions = suggestions;
        this.json = json;
    }

    @GetMapping("/search/suggest")
    ResponseEntity<String> suggest(Visit visit, @RequestParam(defaultValue = "") String q) {
        var query = SearchPages.tidy(q);
        return answer(
                query,
                suggestions.of(query, visit.language(), MOST).stream()
                        .map(one -> line(one, visit))
                        .toList());
    }

    /** What may answer somebody who is about to ask: an outage that concerns it, titles that go on like that, entries that answer. */
    @GetMapping(path = "/search/suggest", params = "type=" + SearchDocument.FAQ)
    ResponseEntity<String> answers(Visit visit, @RequestParam(defaultValue = "") String q) {
        var query = SearchPages.tidy(q);
        var found = new LinkedHashMap<String, Line>();
        if (!query.isEmpty()) {
            var language = visit.language();
            var outage = pages.say(visit, "site.search.outage");
            likely.outages(query, language).stream()
                    .limit(1)
                    .map(one -> new Line(one.name().in(language), outage, one.path(language)))
                    .forEach(line -> found.putIfAbsent(line.text(), line));
            index.suggest(query, language, MOST).stream()
                    .filter(one -> String.valueOf(one.url()).startsWith("/faq/"))
                    .limit(TITLES)
                    .forEach(one -> found.putIfAbsent(one.text(), line(one, visit)));
            likely.entries(language, query)
                    .forEach(hit ->
                            found.putIfAbsent(hit.title(), new Line(hit.title(), "", FoundLines.path(hit, visit))));
        }
        return answer(query, found.values().stream().limit(ANSWERS).toList());
    }

    /** One line of them: what it says, what it is, where it leads. */
    private record Line(String text, String kind, String path) {}

    private Line line(Suggestion one, Visit visit) {
        var kind = one.kind() == Suggestion.Kind.WORDS ? pages.say(visit, "site.search.words") : "";
        return new Line(one.text(), kind, path(one, visit));
    }

    private ResponseEntity<String> answer(String query, List<Line> lines) {
        return ResponseEntity.ok()
                // what a new node does not know yet is not kept
                .cacheControl(index.isReady() ? CacheControl.empty() : CacheControl.noStore())
                .contentType(SUGGESTIONS)
                .body(json.writeValueAsString(List.of(
                        query,
                        lines.stream().map(Line::text).toList(),
                        lines.stream().map(Line::kind).toList(),
                        lines.stream().map(Line::path).toList())));
    }

    private static String path(Suggestion suggestion, Visit visit) {
        var url = suggestion.url();
        if (url == null) {
            return visit.to("/search") + "?q=" + UriUtils.encode(suggestion.text(), StandardCharsets.UTF_8);
        }
        return url.startsWith("/en/") ? url : visit.to(url);
    }
}
