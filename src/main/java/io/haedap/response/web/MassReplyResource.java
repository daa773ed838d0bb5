package io.haedap.response.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffMember;
import io.haedap.response.MassReply;
import io.haedap.response.MassReplyDesk;
import io.haedap.response.MassReplyDraft;
import io.haedap.response.Recipient;
import io.haedap.response.SkippedInquiry;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One reviewed reply for all that an outage gathered: whom it can reach, ordering it, how far it is, stopping it. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
class MassReplyResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/incidents/{id}";
    private static final String ONE = BASE + "/replies/{reply}";

    record Text(@Nullable String ko, @Nullable String en) {}

    record To(@Nullable String number, @Nullable String basedOn) {}

    record Ordered(@Nullable Text body, @Nullable List<@Nullable To> recipients) {}

    record RecipientJson(
            String number,
            String subject,
            String queue,
            InquiryStatus status,
            String lang,
            String basedOn,
            boolean answered) {}

    record SkippedJson(String number, String subject, SkippedInquiry.Reason reason) {}

    record ReplyJson(
            String id,
            MassReply.State state,
            LocalText body,
            @Nullable String by,
            Instant orderedAt,
            Instant beginsAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant doneAt,

            int waiting,
            int sent,
            int skipped) {}

    private final MassReplyDesk desk;
    private final StatusReader status;
    private final StaffBoard colleagues;

    MassReplyResource(MassReplyDesk desk, StatusReader status, StaffBoard colleagues) {
        this.desk = desk;
        this.status = status;
        this.colleagues = colleagues;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/recipients", Rights.INQUIRY_ANSWER),
                ApiRight.get(BASE + "/replies", Rights.INQUIRY_ANSWER),
                ApiRight.post(BASE + "/replies", Rights.INQUIRY_ANSWER),
                ApiRight.get(ONE, Rights.INQUIRY_ANSWER),
                ApiRight.get(ONE + "/skipped", Rights.INQUIRY_ANSWER),
                ApiRight.post(ONE + "/stop", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String id) {
        return status.incident(id).map(Incident::version).orElseThrow(Refusal::notFound);
    }

    @GetMapping("/recipients")
    Page<RecipientJson> recipients(@PathVariable String id) {
        return new Page<>(
                desk.recipients(id).stream().map(MassReplyResource::json).toList(), null);
    }

    @GetMapping("/replies")
    Page<ReplyJson> replies(@PathVariable String id) {
        return new Page<>(json(desk.of(id)), null);
    }

    /** Nothing leaves before {@code beginsAt}. */
    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.CREATED)
    ReplyJson order(@PathVariable String id, @RequestBody Ordered ordered) {
        var body = Objects.requireNonNullElseGet(ordered.body(), () -> new Text(null, null));
        var to = Objects.requireNonNullElse(ordered.recipients(), List.<To>of()).stream()
                .map(one -> one == null ? new To(null, null) : one)
                .map(one -> new MassReplyDraft.To(
                        Objects.requireNonNullElse(one.number(), ""), Objects.requireNonNullElse(one.basedOn(), "")))
                .toList();
        return json(desk.send(
                id, new MassReplyDraft(new LocalText(Objects.requireNonNullElse(body.ko(), ""), body.en()), to)));
    }

    @GetMapping("/replies/{reply}")
    ReplyJson reply(@PathVariable String id, @PathVariable String reply) {
        return json(desk.one(id, number(reply)));
    }

    /** Those that got none, each with its reason. */
    @GetMapping("/replies/{reply}/skipped")
    Page<SkippedJson> skipped(
            @PathVariable String id,
            @PathVariable String reply,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.skipped(id, number(reply), size, cursor)
                .map(one ->
                        new SkippedJson(one.inquiry().number(), one.inquiry().subject(), one.reason()));
    }

    @PostMapping("/replies/{reply}/stop")
    ReplyJson stop(@PathVariable String id, @PathVariable String reply) {
        return json(desk.stop(id, number(reply)));
    }

    private static long number(String reply) {
        if (!reply.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(reply);
    }

    private static RecipientJson json(Recipient one) {
        var row = one.inquiry();
        return new RecipientJson(
                row.number(),
                row.subject(),
                row.queue(),
                row.status(),
                one.language().tag(),
                one.basedOn(),
                one.answered());
    }

    private ReplyJson json(MassReply reply) {
        return json(List.of(reply)).getFirst();
    }

    private List<ReplyJson> json(List<MassReply> replies) {
        var authors = colleagues.named(replies.stream().map(MassReply::author).collect(Collectors.toSet()));
        return replies.stream()
                .map(reply -> json(reply, authors.get(reply.author())))
                .toList();
    }

    private static ReplyJson json(MassReply reply, @Nullable StaffMember by) {
        return new ReplyJson(
                String.valueOf(reply.id()),
                reply.state(),
                reply.body(),
                by == null ? null : by.email(),
                reply.orderedAt(),
                reply.beginsAt(),
                reply.doneAt(),
                reply.waiting(),
                reply.sent(),
                reply.skipped());
    }
}
