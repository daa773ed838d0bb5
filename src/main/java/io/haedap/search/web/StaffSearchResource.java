package io.haedap.search.web;

import io.haedap.search.StaffHit;
import io.haedap.search.StaffKind;
import io.haedap.search.StaffRequest;
import io.haedap.search.StaffSearch;
import io.haedap.search.StaffSuggestions;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over what staff work on; what comes back goes by the rights of whoever asks. */
@RestController
class StaffSearchResource implements ApiRights {

    private static final int LARGEST = 50;
    private static final int DEEPEST = 1_000;
    private static final int MOST_PROPOSED = 20;

    /**
     * One hit; the snippet is plain text, {@code scope} the category or queue, {@code state} that of now, null for what has none. A
     * score would tell of what is out of reach.
     */
    record Item(
            String type,
            String id,
            String lang,
            String title,
            String url,
            String snippet,
            @Nullable String scope,
            @Nullable String state) {}

    /** What was found: {@code named} is called exactly what was asked for, {@code counts} tells how many there are by type. */
    record Found(
            List<Item> items,
            long total,
            boolean answered,
            @Nullable String correctedQuery,
            Map<String, Long> counts,
            List<Item> named) {}

    /** A title that what was typed may go on as. */
    record Proposed(
            String type,
            String id,
            String lang,
            String title,
            String url,
            @Nullable String state) {}

    private final StaffSearch search;
    private final StaffSuggestions suggestions;
    private final PublicAddress address;

    StaffSearchResource(StaffSearch search, StaffSuggestions suggestions, PublicAddress address) {
        this.search = search;
        this.suggestions = suggestions;
        this.address = address;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/search/staff", ApiRight.SIGNED_IN),
                ApiRight.get("/api/v1/search/staff/suggestions", ApiRight.SIGNED_IN));
    }

    @GetMapping("/api/v1/search/staff")
    Found find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "10") int size,
            @RequestParam(defaultValue = "false") boolean exact,
            @RequestParam(defaultValue = "false") boolean spam,
            HttpServletResponse response) {
        // a type that is not theirs is refused like one that does not exist
        if (type != null && search.kinds().stream().map(StaffKind::type).noneMatch(type::equals)) {
            throw Refusal.malformed("type");
        }
        if (!search.isReady()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "search-preparing");
        }
        var result = search.find(
                new StaffRequest(q, type, Math.clamp(skip, 0, DEEPEST), Math.clamp(size, 1, LARGEST), exact, spam));
        return new Found(
                result.items().stream().map(this::item).toList(),
                result.total(),
                (result.total() > 0 && !result.weak()) || !result.named().isEmpty(),
                result.correctedQuery(),
                result.counts(),
                result.named().stream().map(this::item).toList());
    }

    @GetMapping("/api/v1/search/staff/suggestions")
    List<Proposed> suggest(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "7") int size) {
        return suggestions.of(q, Math.clamp(size, 1, MOST_PROPOSED)).stream()
                .map(this::proposed)
                .toList();
    }

    private Proposed proposed(StaffHit hit) {
        var state = hit.state();
        return new Proposed(
                hit.type(),
                hit.id(),
                hit.language().tag(),
                hit.title(),
                address.of(hit.url()),
                state == null ? null : state.name());
    }

    private Item item(StaffHit hit) {
        var snippet = hit.snippet().replace("\u0002", "").replace("\u0003", "");
        var state = hit.state();
        return new Item(
                hit.type(),
                hit.id(),
                hit.language().tag(),
                hit.title(),
                address.of(hit.url()),
                snippet,
                hit.scope(),
                state == null ? null : state.name());
    }
}
