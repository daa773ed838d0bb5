package io.haedap.faq.web;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.faq.learning.LearningBoard;
import io.haedap.faq.learning.LearningDesk;
import io.haedap.faq.learning.OpinionAction;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What readers think of an entry. Readers vote on the page; programs do not vote. */
@RestController
@RequestMapping("/api/v1/faqs/{id}")
class LearningResource implements ApiRights, Versioned {

    record Transition(@Nullable OpinionAction action) {}

    private final FaqBoard entries;
    private final LearningBoard board;
    private final LearningDesk desk;

    LearningResource(FaqBoard entries, LearningBoard board, LearningDesk desk) {
        this.entries = entries;
        this.board = board;
        this.desk = desk;
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
                ApiRight.post(
                        "/api/v1/faqs/{id}/opinions/{opinion}/transitions",
                        ApiRight.oneOf(Rights.FAQ_REVIEW, Rights.FAQ_WRITE)));
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
}
