package io.haedap.faq.web;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.LearningDesk;
import io.haedap.faq.learning.OpinionAction;
import io.haedap.faq.learning.VerifyDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What readers think of an entry. Readers vote on the page; programs do not vote. */
@RestController
@RequestMapping("/api/v1/faqs/{id}")
class LearningResource implements ApiRights, Versioned {

    private static final String EDIT = ApiRight.oneOf(Rights.FAQ_REVIEW, Rights.FAQ_WRITE);

    record Transition(@Nullable OpinionAction action) {}

    /** The next date to verify by; without it the usual one. */
    record Verification(@Nullable OffsetDateTime until) {}

    private final FaqBoard entries;
    private final LearningBoard board;
    private final LearningDesk desk;
    private final VerifyDesk verifying;

    LearningResource(FaqBoard entries, LearningBoard board, LearningDesk desk, VerifyDesk verifying) {
        this.entries = entries;
        this.board = board;
        this.desk = desk;
        this.verifying = verifying;
    }

    @Override
    public long version(String id) {
        return entries.one(FaqId.of(id)).version();
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/faqs/{id}/learning", Rights.FAQ_READ),
                ApiRight.get("/api/v1/faqs/{id}/opinions", Rights.FAQ_READ),
                ApiRight.post("/api/v1/faqs/{id}/verifications", EDIT),
                ApiRight.post("/api/v1/faqs/{id}/opinions/{opinion}/transitions", EDIT));
    }

    @GetMapping("/learning")
    LearningJson learning(@PathVariable String id) {
        return LearningJson.of(board.of(FaqId.of(id)));
    }

    /** Newest first; {@code open=true} leaves out those that were ticked off. */
    @GetMapping("/opinions")
    Page<LearningJson.Said> opinions(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.opinions(FaqId.of(id), open, size, cursor).map(LearningJson.Said::of);
    }

    @PostMapping("/opinions/{opinion}/transitions")
    LearningJson.Said take(@PathVariable String id, @PathVariable String opinion, @RequestBody Transition step) {
        var known = board.opinion(FaqId.of(id), Tags.number(opinion));
        var action = step.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        return LearningJson.Said.of(desk.take(FaqId.of(id), known.id(), action));
    }

    /** What readers see was found still right. */
    @PostMapping("/verifications")
    ResponseEntity<FaqJson> verify(@PathVariable String id, @RequestBody Verification verification) {
        var until = verification.until();
        var faq = verifying.verify(FaqId.of(id), until == null ? null : until.toInstant());
        return ResponseEntity.ok().eTag(Versions.etag(faq.version())).body(FaqJson.of(faq));
    }
}
