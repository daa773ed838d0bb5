package io.haedap.search.web;

import io.haedap.people.Rights;
import io.haedap.search.insight.MissedSearch;
import io.haedap.search.insight.SearchInsight;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What readers looked for in vain, for programs of those who write. */
@RestController
@RequestMapping("/api/v1/searches/missed")
class MissedSearchResource implements ApiRights {

    private static final String MISSED = "/api/v1/searches/missed";

    /** {@code found} tells whether something is found by now. */
    record Missed(String words, String lang, long times, Instant lastAt, boolean found) {
        static Missed of(MissedSearch search) {
            return new Missed(search.words(), search.language().tag(), search.times(), search.lastAt(), search.found());
        }
    }

    record Settled(@Nullable String words, @Nullable String lang) {}

    private final SearchInsight insight;

    MissedSearchResource(SearchInsight insight) {
        this.insight = insight;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(MISSED, Rights.SEARCH_INSIGHT), ApiRight.post(MISSED + "/settle", Rights.SEARCH_INSIGHT));
    }

    @GetMapping
    Page<Missed> missed(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        return insight.missed(size, cursor).map(Missed::of);
    }

    /** Takes words off the list. */
    @PostMapping("/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@RequestBody Settled settled) {
        var words = settled.words();
        var lang = settled.lang();
        if (words == null || lang == null) {
            throw Refusal.invalid(words == null ? "words" : "lang", "required");
        }
        insight.settle(words, Language.ofTag(lang));
    }
}
