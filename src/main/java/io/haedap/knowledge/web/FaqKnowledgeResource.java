package io.haedap.knowledge.web;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.knowledge.CitationBoard;
import io.haedap.knowledge.ReplyDraftBoard;
import io.haedap.knowledge.TimesCited;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What inquiries have to do with an entry: where it is named, how often, and the reply that it began as. */
@RestController
@RequestMapping("/api/v1/faqs/{id}")
class FaqKnowledgeResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/faqs/{id}";

    private final CitationBoard citations;
    private final ReplyDraftBoard drafts;
    private final FaqBoard faqs;

    FaqKnowledgeResource(CitationBoard citations, ReplyDraftBoard drafts, FaqBoard faqs) {
        this.citations = citations;
        this.drafts = drafts;
        this.faqs = faqs;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/citations", Rights.INQUIRY_READ),
                ApiRight.get(BASE + "/citations/count", Rights.FAQ_READ),
                ApiRight.get(BASE + "/origin", Rights.FAQ_READ));
    }

    @Override
    public long version(String id) {
        return faqs.one(FaqId.of(id)).version();
    }

    /** The inquiries that the person sees, the newest citation first. */
    @GetMapping("/citations")
    Page<KnowledgeJson.Citing> citations(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return citations.inquiries(FaqId.of(id), size, cursor).map(KnowledgeJson::of);
    }

    @GetMapping("/citations/count")
    TimesCited count(@PathVariable String id) {
        return citations.times(FaqId.of(id));
    }

    /** The reply that the entry began as: 404 for one that did not. */
    @GetMapping("/origin")
    KnowledgeJson.Draft origin(@PathVariable String id) {
        return drafts.origin(FaqId.of(id)).map(KnowledgeJson::of).orElseThrow(Refusal::notFound);
    }
}
