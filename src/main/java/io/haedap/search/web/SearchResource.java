package io.haedap.search.web;

import io.haedap.search.SearchDocument;
import io.haedap.search.SearchHit;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public search, without a token. */
@RestController
class SearchResource implements ApiRights {

    private static final Set<String> TYPES = Set.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT);
    private static final int LARGEST = 50;

    /** One hit; the snippet is plain text. */
    record Item(
            String type,
            String id,
            @Nullable String externalId,
            String title,
            String url,
            String snippet,
            double score) {}

    /** What was found. */
    record Found(
            List<Item> items,
            long total,
            boolean answered,
            @Nullable String correctedQuery) {}

    private final SearchIndex search;
    private final PublicAddress address;

    SearchResource(SearchIndex search, PublicAddress address) {
        this.search = search;
        this.address = address;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get("/api/v1/search", ApiRight.ANYONE));
    }

    @GetMapping("/api/v1/search")
    Found find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(defaultValue = "ko") String lang,
            @RequestParam(defaultValue = "10") int size,
            HttpServletResponse response) {
        var types = type == null || type.isEmpty() ? TYPES : new TreeSet<>(type);
        if (!TYPES.containsAll(types)) {
            throw Refusal.malformed("type");
        }
        if (!search.isReady()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "search-preparing");
        }
        var result = search.find(q, types, Language.ofTag(lang), Math.clamp(size, 1, LARGEST));
        return new Found(
                result.items().stream().map(this::item).toList(),
                result.total(),
                result.answered(),
                result.correctedQuery());
    }

    private Item item(SearchHit hit) {
        var path = hit.language().path(hit.url());
        var snippet = hit.snippet().replace("\u0002", "").replace("\u0003", "");
        return new Item(hit.type(), hit.id(), hit.externalId(), hit.title(), address.of(path), snippet, hit.score());
    }
}
