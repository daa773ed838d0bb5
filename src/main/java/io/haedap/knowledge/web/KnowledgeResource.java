package io.haedap.knowledge.web;

import io.haedap.knowledge.CitationBoard;
import io.haedap.knowledge.GapBoard;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work lists: which entries carry the answers, and what is answered without one. */
@RestController
@RequestMapping("/api/v1/knowledge")
class KnowledgeResource implements ApiRights {

    private static final String BASE = "/api/v1/knowledge";

    private final CitationBoard citations;
    private final GapBoard gaps;

    KnowledgeResource(CitationBoard citations, GapBoard gaps) {
        this.citations = citations;
        this.gaps = gaps;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/citations", Rights.FAQ_READ),
                ApiRight.get(BASE + "/gaps", Rights.INQUIRY_READ),
                ApiRight.get(BASE + "/gaps/categories", Rights.INQUIRY_READ));
    }

    /** Entries that were cited in so many days, the most cited first. */
    @GetMapping("/citations")
    Page<KnowledgeJson.Often> citations(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return citations.most(days, category, size, cursor).map(KnowledgeJson::of);
    }

    /** Inquiries that were answered in so many days without an entry, the newest answer first. */
    @GetMapping("/gaps")
    Page<KnowledgeJson.Gap> gaps(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return gaps.page(days, category, size, cursor).map(KnowledgeJson::of);
    }

    /** How many there are by category with what lies below it, the most first; each queue is counted no further than 1,000 in each. */
    @GetMapping("/gaps/categories")
    Page<KnowledgeJson.Count> categories(@RequestParam(defaultValue = "30") int days) {
        return new Page<>(
                gaps.counts(days).entrySet().stream()
                        .map(one -> new KnowledgeJson.Count(one.getKey(), one.getValue()))
                        .toList(),
                null);
    }
}
