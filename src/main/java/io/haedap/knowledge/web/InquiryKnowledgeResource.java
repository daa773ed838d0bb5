package io.haedap.knowledge.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.knowledge.CitationBoard;
import io.haedap.knowledge.KnowledgeBoard;
import io.haedap.knowledge.ReplyDraftBoard;
import io.haedap.knowledge.ReplyDraftDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the FAQ has to do with an inquiry: which entries its replies name, which may answer it, and which began as one of its replies. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class InquiryKnowledgeResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/inquiries/{number}";
    private static final String DRAFT = BASE + "/messages/{message}/faq-draft";

    private final CitationBoard citations;
    private final KnowledgeBoard knowledge;
    private final ReplyDraftDesk desk;
    private final ReplyDraftBoard drafts;
    private final InquiryBoard inquiries;

    InquiryKnowledgeResource(
            CitationBoard citations,
            KnowledgeBoard knowledge,
            ReplyDraftDesk desk,
            ReplyDraftBoard drafts,
            InquiryBoard inquiries) {
        this.citations = citations;
        this.knowledge = knowledge;
        this.desk = desk;
        this.drafts = drafts;
        this.inquiries = inquiries;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/citations", Rights.INQUIRY_READ),
                ApiRight.get(BASE + "/fitting-faqs", Rights.INQUIRY_ANSWER),
                ApiRight.get(DRAFT, Rights.INQUIRY_READ),
                ApiRight.post(DRAFT, Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return inquiries.version(number);
    }

    @GetMapping("/citations")
    Page<KnowledgeJson.Cited> citations(@PathVariable String number) {
        return new Page<>(citations.of(number).stream().map(KnowledgeJson::of).toList(), null);
    }

    /** Published entries that are likely to answer it, the best first. */
    @GetMapping("/fitting-faqs")
    Page<KnowledgeJson.Known> fitting(@PathVariable String number) {
        return new Page<>(
                knowledge.fitting(number).stream().map(KnowledgeJson::of).toList(), null);
    }

    @GetMapping("/messages/{message}/faq-draft")
    KnowledgeJson.Draft draft(@PathVariable String number, @PathVariable String message) {
        var draft = drafts.of(List.of(id(message))).get(id(message));
        if (draft == null || !number.equals(draft.inquiry())) {
            throw Refusal.notFound();
        }
        return KnowledgeJson.of(draft);
    }

    /** Makes the draft of an entry of a reply that has left: 201, or 200 with the one that it became before. */
    @PostMapping("/messages/{message}/faq-draft")
    ResponseEntity<KnowledgeJson.Draft> make(@PathVariable String number, @PathVariable String message) {
        var made = desk.make(number, id(message));
        return ResponseEntity.status(made.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(KnowledgeJson.of(made));
    }

    private static long id(String message) {
        if (!message.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(message);
    }
}
