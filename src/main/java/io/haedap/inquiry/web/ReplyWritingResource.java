package io.haedap.inquiry.web;

import io.haedap.inquiry.DraftDesk;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDraft;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.PreviewDesk;
import io.haedap.inquiry.PreviewedReply;
import io.haedap.inquiry.ReplyWarning;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reply before it is sent: one's own drafts, how it will read, and what in it looks like somebody's own. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class ReplyWritingResource implements ApiRights, Versioned {

    record Typed(
            @Nullable String body,
            @Nullable String basedOn,
            @Nullable MessageKind kind) {}

    record Kept(MessageKind kind, Instant savedAt) {}

    record Preview(String lang, String subject, String mail, String body, List<ReplyWarning> warnings) {

        static Preview of(PreviewedReply reply, List<ReplyWarning> warnings) {
            return new Preview(reply.language().tag(), reply.subject(), reply.mail(), reply.body(), warnings);
        }
    }

    private final DraftDesk drafts;
    private final PreviewDesk previews;
    private final InquiryBoard board;

    ReplyWritingResource(DraftDesk drafts, PreviewDesk previews, InquiryBoard board) {
        this.drafts = drafts;
        this.previews = previews;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/inquiries/{number}/drafts", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/inquiries/{number}/drafts", Rights.INQUIRY_ANSWER),
                ApiRight.post("/api/v1/inquiries/{number}/preview", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @GetMapping("/drafts")
    Page<InquiryDraft> drafts(@PathVariable String number) {
        return new Page<>(
                Stream.of(MessageKind.REPLY, MessageKind.NOTE)
                        .map(kind -> drafts.find(number, kind))
                        .flatMap(Optional::stream)
                        .toList(),
                null);
    }

    /** Keeps what is typed so far; an empty body ends the draft. */
    @PostMapping("/drafts")
    Kept keep(@PathVariable String number, @RequestBody Typed typed) {
        var kind = Objects.requireNonNullElse(typed.kind(), MessageKind.REPLY);
        if (kind == MessageKind.CUSTOMER) {
            throw Refusal.invalid("kind", "message-kind");
        }
        var body = Objects.requireNonNullElse(typed.body(), "");
        return new Kept(kind, drafts.save(number, kind, body, Objects.requireNonNullElse(typed.basedOn(), "")));
    }

    @PostMapping("/preview")
    Preview preview(@PathVariable String number, @RequestBody Typed typed) {
        var body = Objects.requireNonNullElse(typed.body(), "");
        return Preview.of(previews.preview(number, body), previews.warnings(number, body));
    }
}
