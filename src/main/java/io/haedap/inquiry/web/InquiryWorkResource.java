package io.haedap.inquiry.web;

import io.haedap.inquiry.HandedOver;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryAction;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.NewHandover;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.ReplyDesk;
import io.haedap.inquiry.identity.AboutAccount;
import io.haedap.inquiry.undo.UndoJournal;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done to an inquiry: replies, notes and transitions. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class InquiryWorkResource implements ApiRights, Versioned {

    /**
     * {@code then} is how the inquiry stands after a reply; answered where nothing is said. It leaves at {@code sendsAt}, or as soon as
     * it can no longer be taken back. {@code account} is what it says of the customer's account; nothing where nothing is said.
     */
    record Written(
            @Nullable String body,
            @Nullable String basedOn,
            @Nullable MessageKind kind,
            NewReply.@Nullable Then then,
            @Nullable List<String> attachmentIds,
            @Nullable OffsetDateTime sendsAt,
            @Nullable AboutAccount account) {}

    record Transition(
            @Nullable InquiryAction action,
            @Nullable String assignee,
            @Nullable String remark,
            @Nullable Priority priority,
            @Nullable String queue) {}

    /** What is told of an inquiry that was handed to a queue which the caller does not see. */
    record Gone(String number, String queue, InquiryStatus status) {}

    private final ReplyDesk replies;
    private final InquiryDesk desk;
    private final HandoverDesk handovers;
    private final InquiryBoard board;
    private final UndoJournal journal;

    InquiryWorkResource(
            ReplyDesk replies, InquiryDesk desk, HandoverDesk handovers, InquiryBoard board, UndoJournal journal) {
        this.replies = replies;
        this.desk = desk;
        this.handovers = handovers;
        this.board = board;
        this.journal = journal;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post("/api/v1/inquiries/{number}/replies", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/inquiries/{number}/transitions", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.CREATED)
    InquiryMessage reply(@PathVariable String number, @RequestBody Written written) {
        return replies.reply(
                number,
                new NewReply(
                        written.body(),
                        written.basedOn(),
                        Objects.requireNonNullElse(written.kind(), MessageKind.REPLY),
                        Objects.requireNonNullElse(written.then(), NewReply.Then.ANSWERED),
                        Objects.requireNonNullElse(written.attachmentIds(), List.of()),
                        written.sendsAt() == null ? null : written.sendsAt().toInstant(),
                        Objects.requireNonNullElse(written.account(), AboutAccount.NOTHING)));
    }

    @PostMapping("/transitions")
    ResponseEntity<?> move(@PathVariable String number, @RequestBody Transition asked) {
        var action = asked.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        if (action == InquiryAction.HANDOVER) {
            return handOver(number, asked);
        }
        var deed = journal.together(() -> take(number, action, asked));
        return answer(number, action, deed);
    }

    private ResponseEntity<?> handOver(String number, Transition asked) {
        var handed = new AtomicReference<HandedOver>();
        var deed = journal.together(() -> handed.set(
                handovers.handOver(number, new NewHandover(asked.queue(), asked.assignee(), asked.remark()))));
        var now = Objects.requireNonNull(handed.get());
        return now.visible()
                ? answer(number, InquiryAction.HANDOVER, deed)
                : ResponseEntity.ok(new Gone(now.number(), now.queue(), now.status()));
    }

    private ResponseEntity<?> answer(String number, InquiryAction action, UUID deed) {
        var after = board.one(number);
        var answer = ResponseEntity.ok().eTag(Versions.etag(after.version()));
        if (action != InquiryAction.CLAIM) {
            answer.header(HttpHeaders.LINK, UndoResource.link(deed));
        }
        return answer.body(InquiryJson.of(after));
    }

    private void take(String number, InquiryAction action, Transition asked) {
        switch (action) {
            case CLAIM -> desk.claim(number);
            case RELEASE -> desk.release(number, asked.remark());
            case ASSIGN -> desk.assign(number, asked.assignee(), asked.remark());
            case WAIT -> desk.waitForCustomer(number, asked.remark());
            case HOLD -> desk.hold(number, asked.remark());
            case CLOSE -> desk.close(number, asked.remark());
            case REOPEN -> desk.reopen(number, asked.remark());
            case SPAM -> desk.spam(number, asked.remark());
            case HANDOVER -> throw new IllegalStateException("answered apart");
            case ESCALATE -> handovers.escalate(number, asked.remark());
            case SETTLE -> handovers.settle(number, asked.remark());
            case PRIORITY -> desk.prioritize(number, asked.priority(), asked.remark());
        }
    }
}
