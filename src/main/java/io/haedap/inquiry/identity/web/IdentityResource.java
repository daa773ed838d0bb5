package io.haedap.inquiry.identity.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.identity.Identity;
import io.haedap.inquiry.identity.IdentityDesk;
import io.haedap.inquiry.identity.IdentityMethod;
import io.haedap.inquiry.question.AnswerDesk;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The identity check of an inquiry, and answers that are masked opened with a reason. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class IdentityResource implements ApiRights, Versioned {

    /** ASK sends a reply that is guarded by {@code basedOn} like any other. */
    enum Action {
        NEED,
        ASK,
        CONFIRM,
        REFUSE,
        WAIVE
    }

    record Step(
            @Nullable Action action,
            @Nullable IdentityMethod method,
            @Nullable String remark,
            @Nullable String basedOn) {}

    record Reason(@Nullable String reason) {}

    record Opened(String slug, LocalText label, LocalText text) {}

    private final IdentityDesk desk;
    private final AnswerDesk answers;
    private final InquiryBoard board;

    IdentityResource(IdentityDesk desk, AnswerDesk answers, InquiryBoard board) {
        this.desk = desk;
        this.answers = answers;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/inquiries/{number}/identity", Rights.INQUIRY_READ),
                ApiRight.post("/api/v1/inquiries/{number}/identity", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/inquiries/{number}/fields/{slug}/reveal", Rights.CUSTOMER_REVEAL));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @GetMapping("/identity")
    ResponseEntity<Identity> one(@PathVariable String number) {
        var inquiry = board.one(number);
        return Versions.ok(inquiry.particulars().identity(), inquiry.version());
    }

    @PostMapping("/identity")
    ResponseEntity<Identity> move(@PathVariable String number, @RequestBody Step step) {
        switch (step.action()) {
            case null -> throw Refusal.invalid("action", "required");
            case NEED -> desk.need(number, step.remark());
            case ASK -> desk.ask(number, step.basedOn(), board.one(number).language());
            case CONFIRM -> desk.confirm(number, step.method(), step.remark());
            case REFUSE -> desk.refuse(number, step.remark());
            case WAIVE -> desk.waive(number, step.remark());
        }
        return one(number);
    }

    @PostMapping("/fields/{slug}/reveal")
    Opened reveal(@PathVariable String number, @PathVariable String slug, @RequestBody Reason reason) {
        var answer = answers.reveal(number, slug, Objects.requireNonNullElse(reason.reason(), ""));
        return new Opened(answer.slug(), answer.label(), answer.shown());
    }
}
