package io.haedap.faq.web;

import io.haedap.category.Category;
import io.haedap.faq.learning.WorkBoard;
import io.haedap.faq.learning.WorkEntry;
import io.haedap.faq.learning.WorkList;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The editors' work lists for programs. */
@RestController
@RequestMapping("/api/v1/faqs/work")
class WorkResource implements ApiRights {

    private static final String WORK = "/api/v1/faqs/work";

    /**
     * An entry that waits: {@code at} is since when it is live, its date to verify by or its end, as the list says; {@code doubt} is
     * the lower bound of Wilson's interval for the share of votes that were not helpful.
     */
    record Waiting(
            String id,
            LocalText title,
            String categorySlug,
            LearningJson.Votes votes,
            double doubt,
            long views,
            Instant at) {

        static Waiting of(WorkEntry entry) {
            return new Waiting(
                    entry.id().toString(),
                    new LocalText(entry.titleKo(), entry.titleEn()),
                    entry.categorySlug(),
                    LearningJson.Votes.of(entry.votes()),
                    entry.doubt(),
                    entry.views(),
                    entry.at());
        }
    }

    /** A category where readers find nothing. */
    record Empty(String slug, @Nullable String parentSlug, LocalText name) {
        static Empty of(Category category) {
            return new Empty(category.slug(), category.parentSlug(), category.name());
        }
    }

    private final WorkBoard board;

    WorkResource(WorkBoard board) {
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(WORK, Rights.FAQ_READ),
                ApiRight.get(WORK + "/helpfulness", Rights.FAQ_READ),
                ApiRight.get(WORK + "/opinions", Rights.FAQ_READ),
                ApiRight.get(WORK + "/verify", Rights.FAQ_READ),
                ApiRight.get(WORK + "/expiring", Rights.FAQ_READ),
                ApiRight.get(WORK + "/categories", Rights.FAQ_READ));
    }

    /** How much waits in each list. */
    @GetMapping
    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        var known = board.counts();
        for (var list : WorkList.values()) {
            counts.put(list.name().toLowerCase(Locale.ROOT), known.getOrDefault(list, 0));
        }
        return counts;
    }

    @GetMapping("/helpfulness")
    Page<Waiting> doubted(
            @RequestParam(required = false) @Nullable String categorySlug,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.doubted(categorySlug, size, cursor).map(Waiting::of);
    }

    @GetMapping("/opinions")
    Page<LearningJson.Said> opinions(
            @RequestParam(required = false) @Nullable String categorySlug,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.opinions(categorySlug, size, cursor).map(LearningJson.Said::of);
    }

    @GetMapping("/verify")
    Page<Waiting> unverified(
            @RequestParam(required = false) @Nullable String categorySlug,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.unverified(categorySlug, size, cursor).map(Waiting::of);
    }

    @GetMapping("/expiring")
    Page<Waiting> expiring(
            @RequestParam(required = false) @Nullable String categorySlug,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.expiring(categorySlug, size, cursor).map(Waiting::of);
    }

    @GetMapping("/categories")
    Page<Empty> empty(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        return board.emptyCategories(size, cursor).map(Empty::of);
    }
}
