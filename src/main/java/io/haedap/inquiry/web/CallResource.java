package io.haedap.inquiry.web;

import io.haedap.inquiry.CallDesk;
import io.haedap.inquiry.Caller;
import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.inquiry.NewReply;
import io.haedap.inquiry.OutreachDesk;
import io.haedap.inquiry.Priority;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers who call again, and inquiries that we begin. */
@RestController
class CallResource implements ApiRights, Versioned {

    private static final String CALLS = "/api/v1/inquiries/{number}/calls";
    private static final String CALLERS = "/api/v1/callers";
    private static final String OUTREACH = "/api/v1/outreach";

    record Call(
            @Nullable Channel channel,
            @Nullable String body,
            @Nullable List<String> attachmentIds) {}

    /** What is asked for stands in the body, because addresses would be read in logs. */
    record Asked(@Nullable String email, @Nullable String phone) {}

    /** Masked as on every screen. */
    record Known(String name, String email, @Nullable String phone, List<InquiryJson.Row> open) {}

    private final CallDesk calls;
    private final OutreachDesk outreach;
    private final IntakeDesk intake;
    private final InquiryBoard board;

    CallResource(CallDesk calls, OutreachDesk outreach, IntakeDesk intake, InquiryBoard board) {
        this.calls = calls;
        this.outreach = outreach;
        this.intake = intake;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post(CALLS, Rights.INQUIRY_ANSWER),
                ApiRight.post(CALLERS, Rights.CUSTOMER_READ),
                ApiRight.post(OUTREACH, Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @PostMapping(CALLS)
    ResponseEntity<InquiryJson.One> join(@PathVariable String number, @RequestBody Call call) {
        calls.join(
                number,
                Objects.requireNonNullElse(call.channel(), Channel.PHONE),
                call.body(),
                intake.files(call.attachmentIds()));
        var now = board.one(number);
        return Versions.ok(InquiryJson.of(now), now.version());
    }

    @PostMapping(CALLERS)
    Page<Known> callers(@RequestBody Asked asked) {
        return new Page<>(
                calls.callers(asked.email(), asked.phone()).stream()
                        .map(CallResource::known)
                        .toList(),
                null);
    }

    @PostMapping(OUTREACH)
    @ResponseStatus(HttpStatus.CREATED)
    InquiryJson.One begin(@RequestBody TakenDown request, @RequestParam(defaultValue = "WAIT") NewReply.Then then) {
        var begun = request.naming(() -> outreach.begin(
                request.inquiry().with(intake.files(request.attachmentIds())),
                Objects.requireNonNullElse(request.priority(), Priority.NORMAL),
                then));
        return InquiryJson.of(board.one(begun.number()));
    }

    private static Known known(Caller caller) {
        var customer = caller.customer();
        return new Known(
                customer.name(),
                customer.email(),
                customer.phone(),
                caller.open().stream().map(InquiryJson::of).toList());
    }
}
